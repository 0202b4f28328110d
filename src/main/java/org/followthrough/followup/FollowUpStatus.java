package org.followthrough.followup;

/** A plan becomes SENT or CANCELLED; both are final. */
public enum FollowUpStatus {
    PLANNED,
    SENT,
    CANCELLED
}
