package org.followthrough.followup;

import static org.followthrough.platform.CurrentTransaction.CLOCK_TOLERANCE;

import java.time.Instant;
import java.util.Optional;
import org.followthrough.platform.Failure;

/** Whether status and times of a follow-up fit together, and what an absent time means. */
final class Timing {

    private Timing() {}

    /** @throws Failure naming the time that does not fit the status */
    static ChangeFollowUp ofNew(ChangeFollowUp wanted, Instant now) {
        return switch (wanted.status()) {
            case PLANNED -> {
                refuseSentAt(wanted);
                requireFuture(wanted, now);
                yield wanted;
            }
            case SENT -> {
                if (wanted.plannedFor() != null) {
                    throw Failure.invalidField("/plannedFor", "conflict", "must not be given with status SENT.");
                }
                yield ofSent(wanted, now);
            }
            case CANCELLED -> throw new IllegalArgumentException("A new follow-up is not cancelled.");
        };
    }

    /** @throws Failure naming the time that does not fit what the plan becomes */
    static ChangeFollowUp ofChangedPlan(ChangeFollowUp before, ChangeFollowUp wanted, Instant now) {
        return switch (wanted.status()) {
            case PLANNED -> {
                refuseSentAt(wanted);
                if (wanted.plannedFor() == null || !wanted.plannedFor().equals(before.plannedFor())) {
                    requireFuture(wanted, now);
                }
                yield wanted;
            }
            case SENT -> ofSent(wanted, now);
            case CANCELLED -> {
                refuseSentAt(wanted);
                yield wanted;
            }
        };
    }

    /** A missing {@code sentAt}, or one a little ahead, means now. */
    static ChangeFollowUp ofSent(ChangeFollowUp wanted, Instant now) {
        var sentAt = Optional.ofNullable(wanted.sentAt()).orElse(now);
        if (sentAt.isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw Failure.invalidField("/sentAt", "future", "must not lie in the future. Record a plan instead.");
        }
        return wanted.sentAt(sentAt.isAfter(now) ? now : sentAt);
    }

    /** The instant at which a planned or sent follow-up is judged. */
    static Instant instantOf(ChangeFollowUp details) {
        var at = details.status() == FollowUpStatus.PLANNED ? details.plannedFor() : details.sentAt();
        return Optional.ofNullable(at).orElseThrow();
    }

    private static void refuseSentAt(ChangeFollowUp wanted) {
        if (wanted.sentAt() != null) {
            throw Failure.invalidField(
                    "/sentAt", "conflict", "must not be given with status %s.".formatted(wanted.status()));
        }
    }

    private static void requireFuture(ChangeFollowUp wanted, Instant now) {
        if (wanted.plannedFor() == null) {
            throw Failure.invalidField("/plannedFor", "not-null", "must be given with status PLANNED.");
        }
        if (wanted.plannedFor().isBefore(now.minus(CLOCK_TOLERANCE))) {
            throw Failure.invalidField("/plannedFor", "past", "must not lie in the past.");
        }
    }
}
