package org.followthrough.journey;

/** What an entry of a timeline tells. */
public enum TimelineKind {
    APPLICATION_OPENED,
    STAGE_CHANGED,
    FOLLOW_UP_SENT,
    FOLLOW_UP_PLANNED,
    MESSAGE_RECEIVED,
    ANSWER_EXPECTED,
    INTERVIEW,
    ASSIGNMENT_GIVEN,
    ASSIGNMENT_DUE,
    ASSIGNMENT_HANDED_IN,
    REJECTED,
    WITHDRAWN,
    HIRED,
    NO_RESPONSE,
    REST_ENDS,
    WIN_RECORDED,
    FEEDBACK_RECEIVED,
    GAME_PLAN_MADE;

    /** Whether it reminds of a no: people ask to be spared them. */
    boolean speaksOfRejection() {
        return switch (this) {
            case REJECTED, REST_ENDS, FEEDBACK_RECEIVED -> true;
            case APPLICATION_OPENED,
                    STAGE_CHANGED,
                    FOLLOW_UP_SENT,
                    FOLLOW_UP_PLANNED,
                    MESSAGE_RECEIVED,
                    ANSWER_EXPECTED,
                    INTERVIEW,
                    ASSIGNMENT_GIVEN,
                    ASSIGNMENT_DUE,
                    ASSIGNMENT_HANDED_IN,
                    WITHDRAWN,
                    HIRED,
                    NO_RESPONSE,
                    WIN_RECORDED,
                    GAME_PLAN_MADE -> false;
        };
    }

    /** Whether it is a private part of the way back after a no. */
    boolean ofRecovery() {
        return switch (this) {
            case REST_ENDS, WIN_RECORDED, FEEDBACK_RECEIVED, GAME_PLAN_MADE -> true;
            case APPLICATION_OPENED,
                    STAGE_CHANGED,
                    FOLLOW_UP_SENT,
                    FOLLOW_UP_PLANNED,
                    MESSAGE_RECEIVED,
                    ANSWER_EXPECTED,
                    INTERVIEW,
                    ASSIGNMENT_GIVEN,
                    ASSIGNMENT_DUE,
                    ASSIGNMENT_HANDED_IN,
                    REJECTED,
                    WITHDRAWN,
                    HIRED,
                    NO_RESPONSE -> false;
        };
    }
}
