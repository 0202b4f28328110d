package org.followthrough.recovery.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class CriterionRepository extends TenantScopedRepository<Criterion> {

    List<Criterion> page(UUID candidateId, CriterionQuery wanted) {
        return newestFirst(Criterion.class, wanted, (build, query, criterion) -> {
            var ofCandidate = build.equal(criterion.get("candidateId"), candidateId);
            return wanted.about == null
                    ? List.of(ofCandidate)
                    : List.of(ofCandidate, build.equal(criterion.get("about"), wanted.about));
        });
    }

    long countOf(UUID candidateId) {
        return count("tenantId = ?1 and candidateId = ?2", current.tenant(), candidateId);
    }
}
