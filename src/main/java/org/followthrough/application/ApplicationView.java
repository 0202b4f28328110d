package org.followthrough.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
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
        String companyName,
        String title,
        @Nullable String jobUrl,
        @Nullable String jobDescription,
        @Nullable String source,
        @Nullable String location,
        @Nullable Money salary,
        @Nullable LocalDate appliedOn,
        boolean dreamJob,
        @Nullable String notes,
        boolean archived,
        Stage stage,
        ApplicationStatus status,
        @Nullable Instant endedAt,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "In lists only.") @Nullable FollowUpSummary followUpSummary)
        implements Representation {}
