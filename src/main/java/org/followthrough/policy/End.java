package org.followthrough.policy;

import java.time.Duration;
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

    /** When the rest after it is over: after its time, or when the candidate said so. */
    public Instant restOver(Duration rest) {
        var over = at.plus(rest);
        return restEndedAt != null && restEndedAt.isBefore(over) ? restEndedAt : over;
    }

    public enum Kind {
        REJECTED,
        WITHDRAWN,
        HIRED,
        NO_RESPONSE
    }
}
