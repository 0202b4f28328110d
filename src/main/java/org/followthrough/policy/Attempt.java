package org.followthrough.policy;

import java.time.Instant;
import java.util.List;

/**
 * One proposed follow-up, with everything the rules need to judge it.
 *
 * @param intent whether it goes out (or went out) or is planned
 * @param at the instant it is judged at: when sent, or what it is planned for; in milliseconds
 * @param now the present of the candidate's tenant; in milliseconds
 * @param counted the other counted follow-ups of the application, in order; those longer ago than a window before
 *     {@code at} and {@code now} may be left out
 */
public record Attempt(Intent intent, Instant at, Instant now, List<Counted> counted) {

    public enum Intent {
        SEND,
        PLAN
    }

    public Attempt {
        counted = List.copyOf(counted);
    }

    /** The same attempt, made at another instant. */
    public Attempt at(Instant other) {
        return new Attempt(intent, other, now, counted);
    }

    /** The earliest instant that waiting can lead to: never before now, nor before the one asked for. */
    Instant earliest() {
        return at.isBefore(now) ? now : at;
    }
}
