package org.followthrough.recovery.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class RetrospectiveRepository extends TenantScopedRepository<Retrospective> {

    List<Retrospective> page(JobApplication application, PageQuery page) {
        return newestFirst(
                Retrospective.class,
                page,
                (build, query, retrospective) -> List.of(
                        build.equal(retrospective.get("candidateId"), application.candidateId()),
                        build.equal(retrospective.get("applicationId"), application.id())));
    }
}
