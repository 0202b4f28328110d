package org.followthrough.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.followthrough.platform.Text;
import org.followthrough.platform.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about an application.
 *
 * @param stage a move to another stage is kept in the stage history
 * @param archived out of the way, and still on record
 */
public record ChangeApplication(
        @NotNull UUID companyId,
        @NotNull @Text(max = 200) String title,

        @Text(max = 2000) @WebAddress @Nullable String jobUrl,

        @Text(max = 50_000) @Nullable String jobDescription,
        @Text(max = 200) @Nullable String source,
        @Text(max = 200) @Nullable String location,
        @Valid @Nullable Money salary,
        @Nullable LocalDate appliedOn,
        @Nullable Boolean dreamJob,
        @Text(max = 10_000) @Nullable String notes,
        @NotNull Stage stage,
        @Nullable Boolean archived) {}
