package org.followthrough.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class RecoveryPlanRepository extends TenantScopedRepository<RecoveryPlan> {

    private static final String OPEN = """
            tenantId = ?1 and candidateId = ?2 and closedAt is null
              and applicationId in (
                select id from JobApplication where tenantId = ?1 and candidateId = ?2 and archived = false)
            order by openedAt desc, id desc
            """;

    Optional<RecoveryPlan> of(UUID candidateId, UUID applicationId) {
        return find(
                        "tenantId = ?1 and candidateId = ?2 and applicationId = ?3",
                        current.tenant(),
                        candidateId,
                        applicationId)
                .firstResultOptional();
    }

    List<RecoveryPlan> page(UUID candidateId, PageQuery page) {
        return newestFirst(
                RecoveryPlan.class,
                page,
                (build, query, plan) -> List.of(build.equal(plan.get("candidateId"), candidateId)));
    }

    /** Those that are not closed and about something that was not put away, the latest no first. */
    List<RecoveryPlan> open(UUID candidateId, int most) {
        return find(OPEN, current.tenant(), candidateId).range(0, most - 1).list();
    }
}
