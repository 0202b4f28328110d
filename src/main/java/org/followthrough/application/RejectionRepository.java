package org.followthrough.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class RejectionRepository extends TenantScopedRepository<Rejection> {

    Optional<Rejection> of(JobApplication application) {
        return find(
                        "tenantId = ?1 and candidateId = ?2 and applicationId = ?3",
                        current.tenant(),
                        application.candidateId(),
                        application.id())
                .firstResultOptional();
    }
}
