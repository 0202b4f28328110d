package org.followthrough.recovery;

/** How a step stands. It is never stored: it follows from what the candidate has done. */
public enum StepState {
    /** Not before {@code opensAt}, or not for this plan. */
    LOCKED,
    OPEN,
    DONE,
    SKIPPED
}
