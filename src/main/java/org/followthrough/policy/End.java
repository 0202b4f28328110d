package org.followthrough.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an application ended.
 *
 * @param vagueFeedback whether feedback came and was marked vague
 * @param restEndedAt when the candidate ended the rest early by saying so
 */
public record End(
        Kind kind,
        Instant at,
        boolean vagueFeedback,
        @Nullable Instant restEndedAt) {

    public enum Kind {
        REJECTED,
        WITHDRAWN,
        HIRED,
        NO_RESPONSE
    }
}
