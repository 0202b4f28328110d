package org.followthrough.recovery.support;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about a supporter.
 *
 * @param knowsOf applications of the candidate that they know of, replaced as a whole
 */
public record ChangeSupporter(
        @NotNull @Text(max = 200) String name,
        @NotNull SupporterKind kind,

        @Text(max = 320) @Email(message = "must be an e-mail address.") @Nullable
        String email,

        @Text(max = 2000) @Nullable String notes,

        @Size(max = 100) @Nullable List<@NotNull @Valid KnowsOf> knowsOf) {

    List<KnowsOf> known() {
        return Objects.requireNonNullElse(knowsOf, List.of());
    }

    List<UUID> applications() {
        return known().stream().map(KnowsOf::applicationId).toList();
    }

    ChangeSupporter knowing(List<KnowsOf> known) {
        return new ChangeSupporter(name, kind, email, notes, known);
    }
}
