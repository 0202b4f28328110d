package org.followthrough.recovery.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.CurrentTransaction;
import org.hibernate.Session;

/** When the week of rest after a no is over, from the rejection and the tenant's own row. */
@ApplicationScoped
class RestRepository {

    private static final String OVER_AT = """
            select least(
                     rejection.received_at + tenant.cooling_off_hours * interval '1 hour',
                     rejection.rest_ended_at)
              from rejection
              join tenant
                on tenant.id = rejection.tenant_id
             where rejection.tenant_id = :tenant
               and rejection.candidate_id = :candidate
               and rejection.application_id = :application
            """;

    private final EntityManager entities;
    private final CurrentTransaction current;

    RestRepository(EntityManager entities, CurrentTransaction current) {
        this.entities = entities;
        this.current = current;
    }

    /** Absent where the application is not rejected. */
    Optional<Instant> overAfter(JobApplication application) {
        return entities.unwrap(Session.class)
                .createNativeQuery(OVER_AT, Instant.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", application.candidateId())
                .setParameter("application", application.id())
                .getResultStream()
                .findFirst();
    }
}
