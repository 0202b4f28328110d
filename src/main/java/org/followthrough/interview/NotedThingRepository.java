package org.followthrough.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.Cursor;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class NotedThingRepository extends TenantScopedRepository<NotedThing> {

    List<NotedThing> page(Interview interview, PageQuery page) {
        return newestFirst(
                NotedThing.class,
                page,
                (build, query, thing) -> List.of(
                        build.equal(thing.get("candidateId"), interview.candidateId()),
                        build.equal(thing.get("interviewId"), interview.id())));
    }

    /** Interview by interview, the latest first, and within one what was noted last; not of cancelled ones. */
    List<Noticed> noticedIn(JobApplication application, Optional<Cursor> after, int rows) {
        var build = getEntityManager().getCriteriaBuilder();
        var query = build.createQuery(Noticed.class);
        var thing = query.from(NotedThing.class);
        var interview = query.from(Interview.class);
        var conditions = new ArrayList<Predicate>();
        conditions.add(build.equal(thing.get("tenantId"), current.tenant()));
        conditions.add(build.equal(thing.get("candidateId"), application.candidateId()));
        conditions.add(build.equal(interview.get("tenantId"), thing.get("tenantId")));
        conditions.add(build.equal(interview.get("candidateId"), thing.get("candidateId")));
        conditions.add(build.equal(interview.get("id"), thing.get("interviewId")));
        conditions.add(build.equal(interview.get("applicationId"), application.id()));
        conditions.add(build.notEqual(interview.get("status"), InterviewStatus.CANCELLED));
        after.ifPresent(last -> conditions.add(beyond(build, interview, thing, last)));

        query.select(build.construct(
                        Noticed.class,
                        thing.get("id"),
                        thing.get("kind"),
                        thing.get("text"),
                        thing.get("createdAt"),
                        interview.get("id"),
                        interview.get("startsAt")))
                .where(conditions.toArray(Predicate[]::new))
                .orderBy(
                        build.desc(interview.get("startsAt")),
                        build.desc(interview.get("id")),
                        build.desc(thing.get("createdAt")),
                        build.desc(thing.get("id")));
        return getEntityManager().createQuery(query).setMaxResults(rows).getResultList();
    }

    private static Predicate beyond(
            CriteriaBuilder build, Root<Interview> interview, Root<NotedThing> thing, Cursor last) {
        var startsAt = interview.<Instant>get("startsAt");
        var lastInterview = last.outer(Noticed.ORDER);
        var lastThing = last.inner();
        var lastStart = value(build, lastInterview.instant());
        var lastNoted = value(build, lastThing.instant());
        return build.or(
                beyond(build, false, startsAt, lastStart, interview, lastInterview.id()),
                build.and(
                        build.equal(startsAt, lastStart),
                        build.equal(interview.get("id"), lastInterview.id()),
                        beyond(build, false, thing.get("createdAt"), lastNoted, thing, lastThing.id())));
    }
}
