package org.followthrough.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as the rules see it, sent at {@code at} or planned for it.
 *
 * @param id {@link #NEW} for one that is not recorded yet
 * @param at in milliseconds
 * @param history whether it is a fact that the policy did not let through
 * @param inReplyTo the message it answers; a {@code REPLY} has one
 */
public record Outgoing(
        UUID id,
        Instant at,
        boolean history,
        Set<Purpose> purposes,
        Channel channel,
        @Nullable UUID contactId,
        @Nullable UUID interviewId,
        @Nullable UUID inReplyTo) {

    /** Sorts behind every other id, as the one recorded last does. */
    public static final UUID NEW = new UUID(-1, -1);

    /** Of two at the same instant the one recorded first is the first. */
    static final Comparator<Outgoing> IN_ORDER = Comparator.comparing((Outgoing one) -> one.at())
            .thenComparing(one -> one.id().toString());

    public Outgoing {
        purposes = Set.copyOf(purposes);
    }

    public boolean serves(Purpose purpose) {
        return purposes.contains(purpose);
    }

    /** Whether it answers the employer; everything else is an unasked contact. */
    public boolean replies() {
        return serves(Purpose.REPLY);
    }

    /** Whether it does nothing else: that is never refused. */
    boolean onlyReplies() {
        return serves(Set.of(Purpose.REPLY));
    }

    /** Whether it is the personal request to connect, with a word of thanks at most; more in it is a contact like others. */
    boolean connects() {
        return serves(Purpose.CONNECT) && serves(Set.of(Purpose.CONNECT, Purpose.THANK_YOU, Purpose.STAY_IN_TOUCH));
    }

    /** Whether it is for nothing but these. */
    boolean serves(Set<Purpose> alone) {
        return alone.containsAll(purposes);
    }

    /** Whether it thanks for this interview. */
    boolean thanksFor(UUID interview) {
        return serves(Purpose.THANK_YOU) && interview.equals(interviewId);
    }

    public Outgoing at(Instant other) {
        return new Outgoing(id, other, history, purposes, channel, contactId, interviewId, inReplyTo);
    }

    public Outgoing on(Channel other) {
        return new Outgoing(id, at, history, purposes, other, contactId, interviewId, inReplyTo);
    }
}
