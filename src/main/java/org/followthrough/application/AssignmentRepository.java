package org.followthrough.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class AssignmentRepository extends TenantScopedRepository<Assignment> {

    List<Assignment> page(JobApplication application, PageQuery page) {
        return newestFirst(
                Assignment.class,
                page,
                (build, query, assignment) -> List.of(
                        build.equal(assignment.get("candidateId"), application.candidateId()),
                        build.equal(assignment.get("applicationId"), application.id())));
    }
}
