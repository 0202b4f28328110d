package org.followthrough.recovery.review;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.application.FeedbackClarity;
import org.followthrough.platform.Representation;

/** Feedback as JSON. */
@Schema(
        name = "Feedback",
        description = "What the employer said later about why. What came with the no itself is on the rejection.")
public record FeedbackView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        Instant receivedAt,
        String text,
        FeedbackClarity clarity,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
