package org.followthrough.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class StepMarkRepository extends TenantScopedRepository<StepMark> {

    Optional<StepMark> of(RecoveryPlan plan, StepKind kind) {
        return find(
                        "tenantId = ?1 and candidateId = ?2 and planId = ?3 and kind = ?4",
                        current.tenant(),
                        plan.candidateId(),
                        plan.id(),
                        kind)
                .firstResultOptional();
    }
}
