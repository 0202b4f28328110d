package org.followthrough.application;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.followthrough.policy.Channel;
import org.jspecify.annotations.Nullable;

/** An incoming message as JSON. */
@Schema(name = "IncomingMessage", description = "The employer wrote or called.")
public record IncomingMessageView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        Channel channel,
        Instant receivedAt,
        @Nullable UUID contactId,
        @Text(max = 50_000) @Nullable String text,

        @Schema(description = "Until when the employer promised to be heard from again.") @Nullable
        Instant answerExpectedBy,

        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
