package org.followthrough.application;

import java.time.Instant;
import java.util.function.Function;
import org.followthrough.platform.Cursor;

/** The orders a list of applications can have; on the wire, the field's name, with a minus for descending. */
enum ApplicationOrder {
    NEWEST("-createdAt", "createdAt", false, application -> application
            .createdAt()
            .toString()),
    OLDEST("createdAt", "createdAt", true, application -> application
            .createdAt()
            .toString()),
    LAST_CHANGED("-updatedAt", "updatedAt", false, application -> application
            .updatedAt()
            .toString()),
    FIRST_CHANGED("updatedAt", "updatedAt", true, application -> application
            .updatedAt()
            .toString()),
    BY_TITLE("title", "title", true, JobApplication::title),
    BY_TITLE_BACKWARDS("-title", "title", false, JobApplication::title);

    private final String wireName;
    private final String attribute;
    private final boolean ascending;
    private final Function<JobApplication, String> key;

    ApplicationOrder(String wireName, String attribute, boolean ascending, Function<JobApplication, String> key) {
        this.wireName = wireName;
        this.attribute = attribute;
        this.ascending = ascending;
        this.key = key;
    }

    String attribute() {
        return attribute;
    }

    boolean ascending() {
        return ascending;
    }

    Cursor cursor(JobApplication last) {
        return new Cursor(wireName, key.apply(last), last.id());
    }

    /** The key of the last row seen, as the attribute's type. */
    Comparable<?> keyOf(Cursor cursor) {
        return attribute.equals("title") ? cursor.key() : (Instant) cursor.instant();
    }

    @Override
    public String toString() {
        return wireName;
    }
}
