package org.followthrough.application;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.function.Function;
import org.followthrough.platform.Cursor;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

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

    private static final String TITLE = "title";

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

    /** What the rows are ordered by. Titles are in order as people read them, without case and accents. */
    Expression<? extends Comparable<?>> expression(CriteriaBuilder build, Root<JobApplication> application) {
        return attribute.equals(TITLE)
                ? build.function("search_key", String.class, application.get(attribute))
                : application.<Instant>get(attribute);
    }

    /** The same of the last row seen. */
    Expression<? extends Comparable<?>> expressionOf(CriteriaBuilder build, Cursor last) {
        var bind = (HibernateCriteriaBuilder) build;
        return attribute.equals(TITLE)
                ? build.function("search_key", String.class, bind.value(last.key()))
                : bind.value(last.instant());
    }

    boolean ascending() {
        return ascending;
    }

    Cursor cursor(JobApplication last) {
        return new Cursor(wireName, key.apply(last), last.id());
    }

    @Override
    public String toString() {
        return wireName;
    }
}
