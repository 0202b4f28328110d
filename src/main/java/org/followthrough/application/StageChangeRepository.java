package org.followthrough.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.followthrough.platform.Cursor;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class StageChangeRepository extends TenantScopedRepository<StageChange> {

    private static final String OLDEST_FIRST = "occurredAt";

    /** One row more than the page holds, in the order they occurred. */
    List<StageChange> page(JobApplication application, PageQuery page) {
        var build = getEntityManager().getCriteriaBuilder();
        var query = build.createQuery(StageChange.class);
        var change = query.from(StageChange.class);
        var wanted = build.and(
                build.equal(change.get("tenantId"), current.tenant()),
                build.equal(change.get("candidateId"), application.candidateId()),
                build.equal(change.get("applicationId"), application.id()));
        var after = page.after(OLDEST_FIRST);
        if (after.isPresent()) {
            var last = after.get();
            wanted = build.and(
                    wanted,
                    beyond(
                            build,
                            true,
                            change.<Instant>get("occurredAt"),
                            value(build, last.instant()),
                            change,
                            last.id()));
        }
        query.where(wanted).orderBy(build.asc(change.get("occurredAt")), build.asc(change.get("id")));
        return getEntityManager()
                .createQuery(query)
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    static Cursor cursor(StageChange row) {
        return Cursor.at(OLDEST_FIRST, row.occurredAt(), row.id());
    }
}
