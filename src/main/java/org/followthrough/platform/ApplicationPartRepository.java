package org.followthrough.platform;

import java.util.Optional;
import java.util.UUID;

/** Queries for what belongs to an application. */
public abstract class ApplicationPartRepository<X extends OfCandidate> extends TenantScopedRepository<X> {

    private final Class<X> type;

    protected ApplicationPartRepository(Class<X> type) {
        this.type = type;
    }

    /** The application that it belongs to, without reading the rest: who holds the application first reads it afresh. */
    public Optional<UUID> applicationOf(UUID id) {
        var build = getEntityManager().getCriteriaBuilder();
        var query = build.createQuery(UUID.class);
        var part = query.from(type);
        var reach = current.reach();
        var reached =
                reach.everyone() ? build.conjunction() : part.get("candidateId").in(reach.candidates());
        query.select(part.get("applicationId"))
                .where(build.equal(part.get("id"), id), build.equal(part.get("tenantId"), current.tenant()), reached);
        return getEntityManager().createQuery(query).getResultStream().findFirst();
    }
}
