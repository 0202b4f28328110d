package org.followthrough.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.ApplicationPartRepository;

@ApplicationScoped
class InterviewRepository extends ApplicationPartRepository<Interview> {

    InterviewRepository() {
        super(Interview.class);
    }

    List<Interview> page(UUID candidateId, InterviewQuery wanted) {
        return inTimeOrder(
                Interview.class,
                wanted,
                wanted.sort.order(),
                (build, query, interview) ->
                        filtered(build, wanted, interview, build.equal(interview.get("candidateId"), candidateId)));
    }

    List<Interview> page(JobApplication application, InterviewQuery wanted) {
        return inTimeOrder(
                Interview.class,
                wanted,
                wanted.sort.order(),
                (build, query, interview) -> filtered(
                        build,
                        wanted,
                        interview,
                        build.equal(interview.get("candidateId"), application.candidateId()),
                        build.equal(interview.get("applicationId"), application.id())));
    }

    private static List<Predicate> filtered(
            CriteriaBuilder build, InterviewQuery wanted, Root<Interview> interview, Predicate... others) {
        var conditions = new ArrayList<>(List.of(others));
        var startsAt = interview.<Instant>get("startsAt");
        if (!wanted.status.isEmpty()) {
            conditions.add(interview.get("status").in(wanted.status));
        }
        if (wanted.from != null) {
            conditions.add(build.greaterThanOrEqualTo(startsAt, wanted.from));
        }
        if (wanted.until != null) {
            conditions.add(build.lessThan(startsAt, wanted.until));
        }
        return conditions;
    }
}
