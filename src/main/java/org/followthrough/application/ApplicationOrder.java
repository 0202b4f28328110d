package org.followthrough.application;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.function.Function;
import org.followthrough.application.JobApplicationRepository.WithCompany;
import org.followthrough.platform.Cursor;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** The orders a list of applications can have; on the wire, the field's name, with a minus for descending. */
enum ApplicationOrder {
    NEWEST("-createdAt", "createdAt", false, row -> row.application()
            .createdAt()
            .toString()),
    OLDEST("createdAt", "createdAt", true, row -> row.application().createdAt().toString()),
    LAST_CHANGED("-updatedAt", "updatedAt", false, row -> row.application()
            .updatedAt()
            .toString()),
    FIRST_CHANGED(
            "updatedAt", "updatedAt", true, row -> row.application().updatedAt().toString()),
    BY_TITLE("title", "title", true, row -> row.application().title()),
    BY_TITLE_BACKWARDS("-title", "title", false, row -> row.application().title()),
    BY_FIT("fit", "fit", true, row -> String.valueOf(row.fitPlace())),
    BY_FIT_BACKWARDS("-fit", "fit", false, row -> String.valueOf(row.fitPlace()));

    private static final String TITLE = "title";
    private static final String FIT = "fit";

    private static final int AFTER_THE_BEST = 101;
    private static final int AFTER_THE_WORST = -1;

    private final String wireName;
    private final String attribute;
    private final boolean ascending;
    private final Function<WithCompany, String> key;

    ApplicationOrder(String wireName, String attribute, boolean ascending, Function<WithCompany, String> key) {
        this.wireName = wireName;
        this.attribute = attribute;
        this.ascending = ascending;
        this.key = key;
    }

    /** What the rows are ordered by. Titles are in order as people read them, without case and accents. */
    Expression<? extends Comparable<?>> expression(CriteriaBuilder build, Root<JobApplication> application) {
        return switch (attribute) {
            case TITLE -> build.function("search_key", String.class, application.get(attribute));
            case FIT -> fitPlace(build, application);
            default -> application.<Instant>get(attribute);
        };
    }

    /** The score; where there is none, one beyond all scores, so that these come last in both directions. */
    private Expression<Integer> fitPlace(CriteriaBuilder build, Root<JobApplication> application) {
        var score = build.function(
                "fit_score",
                Integer.class,
                application.get("tenantId"),
                application.get("candidateId"),
                application.get("id"));
        return build.coalesce(score, ascending ? AFTER_THE_BEST : AFTER_THE_WORST);
    }

    /** The same of the last row seen. */
    Expression<? extends Comparable<?>> expressionOf(CriteriaBuilder build, Cursor last) {
        var bind = (HibernateCriteriaBuilder) build;
        return switch (attribute) {
            case TITLE -> build.function("search_key", String.class, bind.value(last.key()));
            case FIT -> bind.value(last.number());
            default -> bind.value(last.instant());
        };
    }

    boolean ascending() {
        return ascending;
    }

    boolean byFit() {
        return attribute.equals(FIT);
    }

    Cursor cursor(WithCompany last) {
        return new Cursor(wireName, key.apply(last), last.application().id());
    }

    @Override
    public String toString() {
        return wireName;
    }
}
