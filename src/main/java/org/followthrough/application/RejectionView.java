package org.followthrough.application;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A rejection as JSON.
 *
 * @param restEndedAt when the candidate ended the week of rest early
 */
@Schema(name = "Rejection", description = "The employer's no.")
public record RejectionView(
        UUID id,
        UUID applicationId,
        Instant receivedAt,
        Stage reachedStage,
        @Text(max = 2_000) @Nullable String reason,
        @Text(max = 10_000) @Nullable String feedback,
        @Nullable FeedbackClarity feedbackClarity,
        boolean runnerUp,
        @Nullable Instant restEndedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
