package org.followthrough.interview;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.Cursor;

/** Something noticed, and the interview it was noticed in. */
public record Noticed(
        UUID notedThingId, NotedKind kind, String text, Instant notedAt, UUID interviewId, Instant interviewStartsAt) {

    /** By interview, the latest first, and within one by what was noted last. */
    static final String ORDER = "-interview.startsAt";

    public Cursor cursor() {
        return Cursor.at(ORDER, notedAt, notedThingId).within(Cursor.at(ORDER, interviewStartsAt, interviewId));
    }
}
