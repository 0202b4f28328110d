package org.followthrough.policy;

import java.time.Instant;
import java.util.List;

/**
 * What cadence and the places kept for thank-yous leave for one application now.
 *
 * @param remaining unasked follow-ups that could go out now
 * @param nextAllowedAt the first instant, not before now, at which one more may go out
 * @param counted the counted follow-ups that share a window with now, in order
 * @param reserved places kept for thank-yous that share a window with now
 * @param reservations all places kept for thank-yous
 */
public record Allowance(
        int remaining, Instant nextAllowedAt, List<Counted> counted, int reserved, List<Reservation> reservations) {}
