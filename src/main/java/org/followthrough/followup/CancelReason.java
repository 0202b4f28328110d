package org.followthrough.followup;

/** Why the service cancelled a plan by itself. */
public enum CancelReason {
    /** The employer said no: what was planned before is void (practice {@code cool-off}). */
    REJECTION,
    /** The no was none: what was planned after it has no sense any more. */
    REJECTION_TAKEN_BACK
}
