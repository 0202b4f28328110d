package org.followthrough.recovery.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class RetrospectiveRepository extends TenantScopedRepository<Retrospective> {

    Optional<Retrospective> latestOf(JobApplication application) {
        return find(
                        "tenantId = ?1 and candidateId = ?2 and applicationId = ?3 order by createdAt desc, id desc",
                        current.tenant(),
                        application.candidateId(),
                        application.id())
                .firstResultOptional();
    }

    List<Retrospective> page(JobApplication application, PageQuery page) {
        return newestFirst(
                Retrospective.class,
                page,
                (build, query, retrospective) -> List.of(
                        build.equal(retrospective.get("candidateId"), application.candidateId()),
                        build.equal(retrospective.get("applicationId"), application.id())));
    }
}
