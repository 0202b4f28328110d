package org.followthrough.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.followthrough.platform.Cursor;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class StageChangeRepository extends TenantScopedRepository<StageChange> {

    private static final TimeOrder OLDEST_FIRST = new TimeOrder("occurredAt", "occurredAt", true);

    /** One row more than the page holds, in the order they occurred. */
    List<StageChange> page(JobApplication application, PageQuery page) {
        return inTimeOrder(
                StageChange.class,
                page,
                OLDEST_FIRST,
                (build, query, change) -> List.of(
                        build.equal(change.get("candidateId"), application.candidateId()),
                        build.equal(change.get("applicationId"), application.id())));
    }

    static Cursor cursor(StageChange row) {
        return OLDEST_FIRST.cursor(row.occurredAt(), row.id());
    }
}
