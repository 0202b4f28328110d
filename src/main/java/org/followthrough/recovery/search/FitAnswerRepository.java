package org.followthrough.recovery.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class FitAnswerRepository extends TenantScopedRepository<FitAnswer> {

    /** By criterion. */
    Map<UUID, FitAnswer> of(Measured measured) {
        return find("""
                        tenantId = ?1 and candidateId = ?2 and (applicationId = ?3 or targetCompanyId = ?4)""", current.tenant(), measured.candidateId(), measured.applicationId(), measured.targetCompanyId())
                .stream()
                .collect(Collectors.toMap(FitAnswer::criterionId, Function.identity()));
    }
}
