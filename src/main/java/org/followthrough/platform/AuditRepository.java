package org.followthrough.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AuditRepository extends TenantScopedRepository<AuditEntry> {

    private static final TimeOrder LAST_FIRST = new TimeOrder("-occurredAt", "occurredAt", false);

    /** One line more than the page holds, last first. */
    List<AuditEntry> page(UUID candidateId, PageQuery page) {
        return inTimeOrder(
                AuditEntry.class,
                page,
                LAST_FIRST,
                (build, query, entry) -> List.of(build.equal(entry.get("candidateId"), candidateId)));
    }

    static Cursor cursor(AuditEntry row) {
        return LAST_FIRST.cursor(row.occurredAt(), row.id());
    }
}
