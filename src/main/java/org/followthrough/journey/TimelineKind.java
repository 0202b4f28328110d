package org.followthrough.journey;

import static org.followthrough.journey.TimelineKind.Part.OF_RECOVERY;
import static org.followthrough.journey.TimelineKind.Part.SPEAKS_OF_REJECTION;

import java.util.Set;

/** What an entry of a timeline tells. */
public enum TimelineKind {
    APPLICATION_OPENED,
    STAGE_CHANGED,
    FOLLOW_UP_SENT,
    FOLLOW_UP_PLANNED,
    MESSAGE_RECEIVED,
    ANSWER_EXPECTED,
    INTERVIEW,
    ASSIGNMENT_GIVEN,
    ASSIGNMENT_DUE,
    ASSIGNMENT_HANDED_IN,
    REJECTED(SPEAKS_OF_REJECTION),
    WITHDRAWN,
    HIRED,
    NO_RESPONSE,
    REST_ENDS(SPEAKS_OF_REJECTION),
    WIN_RECORDED(OF_RECOVERY),
    FEEDBACK_RECEIVED(SPEAKS_OF_REJECTION, OF_RECOVERY),
    GAME_PLAN_MADE(OF_RECOVERY);

    /** What not everybody is to see. */
    enum Part {
        /** It reminds of a no: people ask to be spared them. */
        SPEAKS_OF_REJECTION,
        /** It is a private part of the way back after a no. */
        OF_RECOVERY
    }

    private final Set<Part> parts;

    TimelineKind(Part... parts) {
        this.parts = Set.of(parts);
    }

    boolean is(Part part) {
        return parts.contains(part);
    }
}
