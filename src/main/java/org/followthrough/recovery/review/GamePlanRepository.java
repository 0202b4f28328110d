package org.followthrough.recovery.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class GamePlanRepository extends TenantScopedRepository<GamePlan> {

    List<GamePlan> page(UUID candidateId, GamePlanQuery wanted) {
        return newestFirst(GamePlan.class, wanted, (build, query, plan) -> {
            var conditions = new ArrayList<Predicate>();
            conditions.add(build.equal(plan.get("candidateId"), candidateId));
            if (wanted.applicationId != null) {
                conditions.add(build.equal(plan.get("applicationId"), wanted.applicationId));
            }
            if (wanted.interviewId != null) {
                conditions.add(build.equal(plan.get("interviewId"), wanted.interviewId));
            }
            return conditions;
        });
    }
}
