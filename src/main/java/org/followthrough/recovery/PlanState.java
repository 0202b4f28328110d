package org.followthrough.recovery;

/** How a plan stands. */
public enum PlanState {
    OPEN,
    /** Every step that applies is done or skipped; optional ones may be left. */
    FINISHED,
    /** The rejection was taken back. What was written stays. */
    CLOSED
}
