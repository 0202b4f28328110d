package org.followthrough.recovery.support;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A new supporter.
 *
 * @param knowsOf applications of the candidate that they know of
 */
public record AddSupporter(
        @NotNull @Text(max = 200) String name,
        @NotNull SupporterKind kind,

        @Text(max = 320) @Email(message = "must be an e-mail address.") @Nullable
        String email,

        @Text(max = 2000) @Nullable String notes,

        @Size(max = 100) @Nullable List<@NotNull @Valid KnowsOf> knowsOf) {

    ChangeSupporter details() {
        return new ChangeSupporter(name, kind, email, notes, knowsOf);
    }
}
