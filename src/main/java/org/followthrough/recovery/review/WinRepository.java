package org.followthrough.recovery.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class WinRepository extends TenantScopedRepository<Win> {

    List<Win> page(JobApplication application, WinQuery wanted) {
        return newestFirst(
                Win.class,
                wanted,
                (build, query, win) -> conditions(
                        build,
                        win,
                        wanted,
                        application.candidateId(),
                        build.equal(win.get("applicationId"), application.id())));
    }

    List<Win> page(UUID candidateId, WinQuery wanted) {
        return newestFirst(Win.class, wanted, (build, query, win) -> conditions(build, win, wanted, candidateId));
    }

    private static List<Predicate> conditions(
            CriteriaBuilder build, Root<Win> win, WinQuery wanted, UUID candidateId, Predicate... others) {
        var conditions = new ArrayList<>(List.of(others));
        conditions.add(build.equal(win.get("candidateId"), candidateId));
        if (!wanted.kind.isEmpty()) {
            conditions.add(win.get("kind").in(wanted.kind));
        }
        return conditions;
    }
}
