package org.followthrough.policy;

import java.time.Instant;
import java.util.UUID;

/** The place in the cadence that an interview keeps for its thank-you, from {@code from} until before {@code until}. */
public record Reservation(UUID interviewId, Instant from, Instant until) {

    boolean has(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
