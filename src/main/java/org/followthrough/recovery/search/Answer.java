package org.followthrough.recovery.search;

/** How far something meets a criterion. */
enum Answer {
    MET,
    PARTLY,
    NOT,
    UNKNOWN;

    boolean isKnown() {
        return this != UNKNOWN;
    }

    /** What it counts, in halves of the weight. */
    int halves() {
        return switch (this) {
            case MET -> 2;
            case PARTLY -> 1;
            case NOT, UNKNOWN -> 0;
        };
    }
}
