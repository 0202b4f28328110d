package org.followthrough.policy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The employer wrote or called.
 *
 * @param contactId who, where that is known
 * @param answerExpectedBy until when they promised to be back
 */
public record Incoming(
        UUID id,
        Instant receivedAt,
        Channel channel,
        @Nullable UUID contactId,
        @Nullable Instant answerExpectedBy) {}
