package org.followthrough.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.followthrough.platform.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * An application as JSON.
 *
 * @param followUpSummary in lists only
 */
@Schema(name = "Application", description = "The pursuit of one position.")
public record ApplicationView(
        UUID id,
        UUID candidateId,
        UUID companyId,
        @Text(max = 200) String companyName,
        @Text(max = 200) String title,
        @Text(max = 2_000) @WebAddress @Nullable String jobUrl,
        @Text(max = 50_000) @Nullable String jobDescription,
        @Text(max = 200) @Nullable String source,
        @Text(max = 200) @Nullable String location,
        @Nullable Money salary,
        @Nullable LocalDate appliedOn,
        boolean dreamJob,
        @Text(max = 10_000) @Nullable String notes,
        boolean archived,
        Stage stage,
        ApplicationStatus status,
        @Nullable Instant endedAt,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "In lists only.") @Nullable FollowUpSummary followUpSummary)
        implements Representation {}
