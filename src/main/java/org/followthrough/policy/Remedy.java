package org.followthrough.policy;

/** What helps where a follow-up was refused. */
public enum Remedy {
    /** Plan it for {@code nextAllowedAt} or later. */
    PLAN_LATER,
    /** If the contact really took place, record it in the application's history: facts are never refused. */
    RECORD_AS_HISTORY
}
