package org.followthrough.application;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
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
        @Nullable String reason,
        @Nullable String feedback,
        @Nullable FeedbackClarity feedbackClarity,
        boolean runnerUp,
        @Nullable Instant restEndedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
