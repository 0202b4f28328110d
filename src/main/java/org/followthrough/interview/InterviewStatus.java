package org.followthrough.interview;

public enum InterviewStatus {
    SCHEDULED,
    COMPLETE,
    CANCELLED
}
