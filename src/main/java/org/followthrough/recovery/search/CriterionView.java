package org.followthrough.recovery.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as JSON.
 *
 * @param weight 1 to 5
 * @param applicationId where it was loved
 */
@Schema(name = "Criterion", description = "Something the candidate loved about a position or a company.")
public record CriterionView(
        UUID id,
        UUID candidateId,
        CriterionAbout about,
        @Text(max = 1_000) String text,
        @Min(1) @Max(5) int weight,
        @Nullable UUID applicationId,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
