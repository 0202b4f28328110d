package org.followthrough.application;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Failure;
import org.followthrough.platform.Text;
import org.followthrough.policy.Channel;
import org.jspecify.annotations.Nullable;

/** What can be changed about an incoming message. */
public record ChangeIncomingMessage(
        @NotNull Channel channel,
        @NotNull Instant receivedAt,
        @Nullable UUID contactId,
        @Text(max = 50_000) @Nullable String text,

        @Schema(description = "Until when the employer promised to be heard from again.") @Nullable
        Instant answerExpectedBy) {

    ChangeIncomingMessage receivedAt(Instant received) {
        return new ChangeIncomingMessage(channel, received, contactId, text, answerExpectedBy);
    }

    /** Whether both came from the same contact by the same channel. */
    boolean cameLike(ChangeIncomingMessage other) {
        return channel == other.channel
                && (contactId == null ? other.contactId == null : contactId.equals(other.contactId));
    }

    void refuseAnswerBeforeMessage() {
        if (answerExpectedBy != null && !answerExpectedBy.isAfter(receivedAt)) {
            throw Failure.invalidField("/answerExpectedBy", "too-early", "must be after receivedAt.");
        }
    }
}
