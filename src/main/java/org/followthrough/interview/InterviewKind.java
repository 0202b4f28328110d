package org.followthrough.interview;

public enum InterviewKind {
    RECRUITER_SCREEN,
    TECHNICAL,
    BEHAVIORAL,
    PANEL,
    ONSITE,
    FINAL
}
