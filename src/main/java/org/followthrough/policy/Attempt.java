package org.followthrough.policy;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One proposed follow-up, with everything the rules need to judge it.
 *
 * @param intent whether it goes out (or went out) or is planned
 * @param letter the follow-up, at the instant it is judged at
 * @param newRole whether it names a new role
 * @param hook whether it refers to something specific
 * @param now the present of the candidate's tenant; in milliseconds
 * @param situation without the follow-up itself
 */
public record Attempt(Intent intent, Outgoing letter, boolean newRole, boolean hook, Instant now, Situation situation) {

    public enum Intent {
        SEND,
        PLAN
    }

    /** The same attempt, made at another instant. */
    public Attempt at(Instant other) {
        return new Attempt(intent, letter.at(other), newRole, hook, now, situation);
    }

    public Attempt on(Channel other) {
        return new Attempt(intent, letter.on(other), newRole, hook, now, situation);
    }

    public Instant at() {
        return letter.at();
    }

    @Nullable
    UUID contactId() {
        return letter.contactId();
    }

    /** The earliest instant that waiting can lead to: never before now, nor before the one asked for. */
    Instant earliest() {
        return notBefore(now);
    }

    /** The same, and not before {@code moment}. */
    Instant earliest(Instant moment) {
        return moment.isAfter(earliest()) ? moment : earliest();
    }

    /** What helps where only waiting does. */
    Remedy waiting() {
        return intent == Intent.SEND ? Remedy.RECORD_AS_HISTORY : Remedy.PLAN_LATER;
    }

    /** All follow-ups as they would stand with this one among them. */
    Stream<Outgoing> everything() {
        return Stream.concat(situation.outgoing().stream(), Stream.of(letter));
    }

    private Instant notBefore(Instant bound) {
        return at().isBefore(bound) ? bound : at();
    }
}
