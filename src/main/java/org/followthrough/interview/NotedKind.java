package org.followthrough.interview;

/** What sort of thing a candidate notices in an interview. */
public enum NotedKind {
    HIGHLIGHT,
    SURPRISE,
    SHARED_VALUE,
    TOPIC
}
