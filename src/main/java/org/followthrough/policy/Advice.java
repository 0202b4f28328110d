package org.followthrough.policy;

/** What would make an allowed follow-up better; never a refusal. */
public enum Advice {
    /** It refers to nothing specific yet. */
    ADD_SOMETHING_SPECIFIC(Practice.SPECIFIC_HOOK),
    /** It goes out by phone or short message where an e-mail would be fine. */
    EMAIL_FIRST(Practice.EMAIL_FIRST),
    /** It asks how things stand: continue the conversation, and do not ask for a decision. */
    DO_NOT_ASK_FOR_A_DECISION(Practice.KEEP_TALKING),
    /** The same person has heard from the candidate twice lately, over all applications. */
    THIRD_CONTACT_TO_SAME_PERSON(Practice.NOT_DESPERATE),
    /** The employer named a time for an answer that has not come yet. */
    ANSWER_NOT_YET_DUE(Practice.WHY_SILENCE),
    /** It goes to an interviewer: the rapport with them says more than any rule. */
    FOLLOW_THE_RAPPORT(Practice.FOLLOW_THE_RAPPORT);

    private final Practice practice;

    Advice(Practice practice) {
        this.practice = practice;
    }

    public Practice practice() {
        return practice;
    }
}
