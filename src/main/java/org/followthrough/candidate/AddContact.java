package org.followthrough.candidate;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A new contact of a candidate.
 *
 * @param companyId where the contact works
 */
public record AddContact(
        @NotNull UUID companyId,
        @NotNull @Text(max = 200) String name,
        @NotNull ContactRole role,

        @Text(max = 320) @Email(message = "must be an e-mail address.") @Nullable
        String email,

        @Text(max = 40) @Nullable String phone) {

    ChangeContact details() {
        return new ChangeContact(companyId, name, role, email, phone);
    }
}
