package org.followthrough.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.platform.CurrentTransaction;
import org.hibernate.Session;

/** What applications are for. */
@ApplicationScoped
class PositionRepository {

    private static final String POSITIONS = """
            select application.id, application.title, company.name
              from job_application application
              join company
                on company.tenant_id = application.tenant_id
               and company.candidate_id = application.candidate_id
               and company.id = application.company_id
             where application.tenant_id = :tenant
               and application.candidate_id = :candidate
               and application.id = any (cast(:applications as uuid[]))
            """;

    private final EntityManager entities;
    private final CurrentTransaction current;

    PositionRepository(EntityManager entities, CurrentTransaction current) {
        this.entities = entities;
        this.current = current;
    }

    record Position(String title, String company) {}

    Map<UUID, Position> of(UUID candidateId, Collection<UUID> applicationIds) {
        return entities.unwrap(Session.class)
                .createNativeQuery(POSITIONS, Tuple.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", candidateId)
                .setParameter("applications", applicationIds.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new Position(row.get("title", String.class), row.get("name", String.class))));
    }
}
