package org.followthrough.policy;

/** What exactly a rule has against a follow-up; each has a sentence for people, with the arguments named here. */
public enum Objection {
    /** Arguments: {@code limit}, {@code hours}. */
    CADENCE_FULL(RuleName.CADENCE),
    /** Arguments: {@code channel}, the one wanted; {@code channels}, those of the conversation. */
    ANOTHER_CHANNEL(RuleName.SAME_CHANNEL),
    /** Arguments: {@code channel}, the one wanted; {@code channels}, those the employer has used. */
    REPLY_ON_ANOTHER_CHANNEL(RuleName.SAME_CHANNEL),
    /** Arguments: {@code channel}. */
    NOT_CONNECTED(RuleName.KNOWN_PLATFORM),
    /** The application is still SAVED. Arguments of all purposes: {@code purpose}. */
    NOT_YET_APPLIED(RuleName.PURPOSE_FITS_STATE),
    /** The purpose is for an active application. */
    ENDED(RuleName.PURPOSE_FITS_STATE),
    /** A thank-you while the application is active names the interview it is for. */
    NO_INTERVIEW(RuleName.PURPOSE_FITS_STATE),
    INTERVIEW_NOT_BEGUN(RuleName.PURPOSE_FITS_STATE),
    INTERVIEW_CANCELLED(RuleName.PURPOSE_FITS_STATE),
    /** The purpose is for the time after a rejection. */
    NOT_REJECTED(RuleName.PURPOSE_FITS_STATE),
    /** Reconnecting is for the time after a rejection, a withdrawal or silence. */
    NOTHING_TO_RECONNECT_TO(RuleName.PURPOSE_FITS_STATE),
    /** Arguments: {@code days} since the end. */
    TOO_SOON_TO_RECONNECT(RuleName.PURPOSE_FITS_STATE),
    /** The purpose is served once only. */
    ONCE_ONLY(RuleName.PURPOSE_FITS_STATE),
    /** Probing is for feedback that was marked vague. */
    NO_VAGUE_FEEDBACK(RuleName.PURPOSE_FITS_STATE),
    /** Arguments: {@code purpose}, {@code days} of rest. */
    RESTING(RuleName.COOLING_OFF),
    /** Arguments: {@code limit}, {@code hours}. */
    THANK_YOU_KEPT_FREE(RuleName.THANK_YOU_KEPT_FREE),
    NOTHING_SPECIFIC(RuleName.SPECIFIC_HOOK);

    private final RuleName rule;

    Objection(RuleName rule) {
        this.rule = rule;
    }

    public RuleName rule() {
        return rule;
    }
}
