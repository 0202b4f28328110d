package org.followthrough.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.platform.Text;
import org.followthrough.platform.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * A new application. Exactly one of {@code companyId} and {@code companyName} says where.
 *
 * @param companyName found among the candidate's companies whatever its case, or made
 * @param stage {@code SAVED} where absent
 */
public record OpenApplication(
        @Nullable UUID companyId,
        @Text(max = 200) @Nullable String companyName,
        @NotNull @Text(max = 200) String title,

        @Text(max = 2000) @WebAddress @Nullable String jobUrl,

        @Text(max = 50_000) @Nullable String jobDescription,
        @Text(max = 200) @Nullable String source,
        @Text(max = 200) @Nullable String location,
        @Valid @Nullable Money salary,
        @Nullable LocalDate appliedOn,
        @Nullable Boolean dreamJob,
        @Text(max = 10_000) @Nullable String notes,
        @Nullable Stage stage) {

    ChangeApplication details(UUID company) {
        return new ChangeApplication(
                company,
                title,
                jobUrl,
                jobDescription,
                source,
                location,
                salary,
                appliedOn,
                dreamJob,
                notes,
                Optional.ofNullable(stage).orElse(Stage.SAVED),
                false);
    }
}
