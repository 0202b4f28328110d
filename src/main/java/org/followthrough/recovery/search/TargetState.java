package org.followthrough.recovery.search;

/** How far the candidate has come with a target company. */
enum TargetState {
    IDEA,
    RESEARCHING,
    CONTACTED,
    APPLIED
}
