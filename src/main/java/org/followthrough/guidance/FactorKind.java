package org.followthrough.guidance;

/** What no candidate can control, and may have decided it (practice {@code out-of-my-control}). */
public enum FactorKind {
    REFERRAL,
    KNOWN_TO_MANAGER,
    INTERNAL_CANDIDATE,
    /** A former intern, or somebody from the employer's pipeline of candidates. */
    PIPELINE_CANDIDATE,
    HIRING_FREEZE,
    BUDGET_CHANGE,
    ROLE_CHANGED,
    UNKNOWN
}
