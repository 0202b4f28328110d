package org.followthrough.policy;

/** What helps where a follow-up was refused. */
public enum Remedy {
    /** Plan it for {@code nextAllowedAt} or later. */
    PLAN_LATER,
    /** If the contact really took place, record it in the application's history: facts are never refused. */
    RECORD_AS_HISTORY,
    /** If the two are connected on that platform, record the connection with the contact, and name the contact. */
    RECORD_CONNECTION,
    /** Use a channel of the conversation. */
    CHOOSE_ANOTHER_CHANNEL,
    /** Write for a purpose that fits where the application stands. */
    CHOOSE_ANOTHER_PURPOSE,
    /** Name the new role it is about in {@code newRole}. */
    NAME_NEW_ROLE,
    /** Name the interview it thanks for in {@code interviewId}. */
    NAME_INTERVIEW,
    /** If the candidate has applied, move the application on from SAVED. */
    MOVE_STAGE,
    /** Refer to something specific in {@code hook}. */
    ADD_HOOK
}
