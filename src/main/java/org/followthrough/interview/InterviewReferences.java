package org.followthrough.interview;

/** What this room wants to know of the follow-ups that are kept a room above; that room answers. */
public interface InterviewReferences {

    /** Whether any follow-up names the interview. */
    boolean named(Interview interview);
}
