package org.followthrough.guidance;

/**
 * The questions of a review (practice {@code retrospective}), and the one to ask the interviewer next time (practice
 * {@code ask-for-doubts}).
 */
public enum ReviewPrompt {
    DO_DIFFERENTLY,
    PREPARED_ANSWERS,
    THANK_YOU_NOTE,
    CONFIDENCE,
    PRESENTATION,
    RELEVANCE,
    NOTHING_TO_CHANGE,
    DOUBTS_QUESTION
}
