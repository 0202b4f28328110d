package org.followthrough.policy;

import java.time.Duration;

/**
 * The figures in force for one tenant, each at least as tight as the practice.
 *
 * @param cadenceLimit follow-ups allowed in one window, 1 to 3
 * @param cadenceWindow elapsed time, at least 336 hours
 * @param coolingOff the rest after a rejection, at least 168 hours
 * @param reconnectAfter from the end until reconnecting without a new role, at least 90 days of 24 hours
 * @param hookRequired whether a follow-up must refer to something specific
 * @param revision counts the changes of these figures
 */
public record PolicyParameters(
        int cadenceLimit,
        Duration cadenceWindow,
        Duration coolingOff,
        Duration reconnectAfter,
        boolean hookRequired,
        int revision) {

    /** As loose as the practices allow. */
    public static final PolicyParameters LOOSEST =
            new PolicyParameters(3, Duration.ofHours(336), Duration.ofDays(7), Duration.ofDays(90), false, 1);
}
