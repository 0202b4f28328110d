package org.followthrough.recovery.review;

/** What went well, so that it can be used again (practice {@code wins}). */
enum WinKind {
    MATERIALS,
    PREPARATION,
    CONVERSATION,
    PEOPLE,
    RESULT
}
