package org.followthrough.policy;

import java.util.Set;

/** What exactly a rule has against a follow-up; each has a sentence for people, with the arguments named here. */
public enum Objection {
    /** Arguments: {@code limit}, {@code hours}. */
    CADENCE_FULL(RuleName.CADENCE, "limit", "hours"),
    /** Arguments: {@code channel}, the one wanted; {@code channels}, those of the conversation. */
    ANOTHER_CHANNEL(RuleName.SAME_CHANNEL, "channel", "channels"),
    /** Arguments: {@code channel}, the one wanted; {@code channels}, those the employer has used. */
    REPLY_ON_ANOTHER_CHANNEL(RuleName.SAME_CHANNEL, "channel", "channels"),
    /** Arguments: {@code channel}. */
    NOT_CONNECTED(RuleName.KNOWN_PLATFORM, "channel"),
    /** The application is still SAVED. Arguments of all purposes: {@code purpose}. */
    NOT_YET_APPLIED(RuleName.PURPOSE_FITS_STATE, "purpose"),
    /** The purpose is for an active application. */
    ENDED(RuleName.PURPOSE_FITS_STATE, "purpose"),
    /** A thank-you while the application is active names the interview it is for. */
    NO_INTERVIEW(RuleName.PURPOSE_FITS_STATE, "purpose"),
    INTERVIEW_NOT_BEGUN(RuleName.PURPOSE_FITS_STATE, "purpose"),
    INTERVIEW_CANCELLED(RuleName.PURPOSE_FITS_STATE, "purpose"),
    /** The purpose is for the time after a rejection. */
    NOT_REJECTED(RuleName.PURPOSE_FITS_STATE, "purpose"),
    /** Reconnecting is for the time after a rejection, a withdrawal or silence. */
    NOTHING_TO_RECONNECT_TO(RuleName.PURPOSE_FITS_STATE, "purpose"),
    /** Arguments: {@code days} since the end. */
    TOO_SOON_TO_RECONNECT(RuleName.PURPOSE_FITS_STATE, "purpose", "days"),
    /** The purpose is served once only. */
    ONCE_ONLY(RuleName.PURPOSE_FITS_STATE, "purpose"),
    /** Probing is for feedback that was marked vague. */
    NO_VAGUE_FEEDBACK(RuleName.PURPOSE_FITS_STATE, "purpose"),
    /** Arguments: {@code purpose}, {@code days} of rest. */
    RESTING(RuleName.COOLING_OFF, "purpose", "days"),
    /** Arguments: {@code limit}, {@code hours}. */
    THANK_YOU_KEPT_FREE(RuleName.THANK_YOU_KEPT_FREE, "limit", "hours"),
    NOTHING_SPECIFIC(RuleName.SPECIFIC_HOOK);

    private final RuleName rule;
    private final Set<String> arguments;

    Objection(RuleName rule, String... arguments) {
        this.rule = rule;
        this.arguments = Set.of(arguments);
    }

    /** The names that its sentence may use. */
    public Set<String> arguments() {
        return arguments;
    }

    public RuleName rule() {
        return rule;
    }
}
