package org.followthrough.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.followthrough.platform.Audit;
import org.followthrough.platform.AuditPage;
import org.followthrough.platform.PageQuery;

/** What a candidate can read of the audit trail: their own. */
@ApplicationScoped
class AuditTrails {

    private final Audit audit;
    private final CandidateDirectory candidates;

    AuditTrails(Audit audit, CandidateDirectory candidates) {
        this.audit = audit;
        this.candidates = candidates;
    }

    AuditPage list(UUID candidateId, PageQuery page) {
        candidates.requireReached(candidateId);
        return audit.page(candidateId, page);
    }
}
