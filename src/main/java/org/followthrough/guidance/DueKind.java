package org.followthrough.guidance;

/** What can be due today. Each text names the employer and the position it is about. */
public enum DueKind {
    ANSWER_MESSAGE,
    /** A planned follow-up whose time has come: it was sent, or it is cancelled. */
    CONFIRM_FOLLOW_UP,
    SEND_FOLLOW_UP,
    PREPARE_INTERVIEW,
    SAY_THANKS,
    HAND_IN_ASSIGNMENT,
    /** The silence has lasted long enough for a follow-up. */
    FOLLOW_UP_NOW,
    TAKE_REST,
    RECOVERY_STEP,
    SECOND_CHANCE
}
