package org.followthrough.candidate;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.followthrough.platform.Text;
import org.followthrough.platform.TimeZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A new candidate.
 *
 * @param externalId the frontend's own id of this person, unique in the tenant
 * @param locale a BCP 47 tag; {@code en} where absent
 * @param timeZone {@code UTC} where absent
 * @param values what matters to the candidate in an employer
 */
public record RegisterCandidate(
        @NotNull @Text(max = 200) String externalId,
        @Text(max = 200) @Nullable String displayName,

        @Text(max = 320) @Email(message = "must be an e-mail address.") @Nullable
        String email,

        @Text(max = 35)
        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}", message = "must be a BCP 47 language tag.")
        @Nullable
        String locale,

        @TimeZoneId @Nullable String timeZone,
        @Size(max = 20) @Nullable List<@NotNull @Text(max = 200) String> values) {

    ChangeCandidate details() {
        return new ChangeCandidate(displayName, email, locale, timeZone, values);
    }
}
