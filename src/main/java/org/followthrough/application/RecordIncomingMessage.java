package org.followthrough.application;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Text;
import org.followthrough.policy.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Something that the employer wrote or said.
 *
 * @param receivedAt now where absent
 * @param contactId from whom, where known
 * @param text what was written, or what was said on the phone
 * @param answerExpectedBy until when the employer promised to be heard from again
 */
public record RecordIncomingMessage(
        @NotNull Channel channel,
        @Nullable Instant receivedAt,
        @Nullable UUID contactId,
        @Text(max = 50_000) @Nullable String text,

        @Schema(description = "Until when the employer promised to be heard from again.") @Nullable
        Instant answerExpectedBy) {

    ChangeIncomingMessage details(Instant received) {
        return new ChangeIncomingMessage(channel, received, contactId, text, answerExpectedBy);
    }
}
