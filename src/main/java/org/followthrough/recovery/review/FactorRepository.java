package org.followthrough.recovery.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.guidance.FactorKind;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class FactorRepository extends TenantScopedRepository<Factor> {

    Optional<Factor> of(UUID candidateId, UUID applicationId, FactorKind kind) {
        return find(
                        "tenantId = ?1 and candidateId = ?2 and applicationId = ?3 and kind = ?4",
                        current.tenant(),
                        candidateId,
                        applicationId,
                        kind)
                .firstResultOptional();
    }

    List<Factor> page(JobApplication application, PageQuery page) {
        return newestFirst(
                Factor.class,
                page,
                (build, query, factor) -> List.of(
                        build.equal(factor.get("candidateId"), application.candidateId()),
                        build.equal(factor.get("applicationId"), application.id())));
    }
}
