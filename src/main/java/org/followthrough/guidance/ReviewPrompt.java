package org.followthrough.guidance;

/**
 * The questions of a review (practice {@code retrospective}), and the one to ask the interviewer next time (practice
 * {@code ask-for-doubts}).
 */
public enum ReviewPrompt {
    DO_DIFFERENTLY("doDifferently"),
    PREPARED_ANSWERS("preparedAnswers"),
    THANK_YOU_NOTE("thankYouNote"),
    CONFIDENCE("confidence"),
    PRESENTATION("presentation"),
    RELEVANCE("relevance"),
    NOTHING_TO_CHANGE("nothingToChange"),
    DOUBTS_QUESTION("doubtsQuestion");

    private final String field;

    ReviewPrompt(String field) {
        this.field = field;
    }

    /** Of the retrospective, or of the game plan, that holds the answer. */
    public String field() {
        return field;
    }
}
