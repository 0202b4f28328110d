package org.followthrough.application;

/** Whether an application goes on, and if not, how it ended. */
public enum ApplicationStatus {
    ACTIVE,
    REJECTED,
    WITHDRAWN,
    HIRED,
    NO_RESPONSE
}
