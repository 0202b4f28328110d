package org.followthrough.recovery.review;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.application.FeedbackClarity;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** Feedback as JSON. */
@Schema(
        name = "Feedback",
        description = "What the employer said later about why. What came with the no itself is on the rejection.")
public record FeedbackView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        Instant receivedAt,
        @Text(max = 10_000) String text,

        @Schema(description = "Absent only where it came with a no that was taken back, and nobody said.") @Nullable
        FeedbackClarity clarity,

        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
