package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.followthrough.platform.CurrentTransaction;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** Finds the applications that a candidate still does something about. */
@ApplicationScoped
class PursuitRepository {

    private static final int MOST = 200;

    /** After the end, only those with a plan, or with a word from the employer that may want an answer. */
    private static final String PURSUED = """
            select application.id
              from job_application application
             where application.tenant_id = :tenant
               and application.candidate_id = :candidate
               and not application.archived
               and (application.status = 'ACTIVE' and application.stage <> 'SAVED'
                 or exists (
                   select from follow_up
                    where tenant_id = application.tenant_id
                      and candidate_id = application.candidate_id
                      and application_id = application.id
                      and status = 'PLANNED')
                 or exists (
                   select from incoming_message
                    where tenant_id = application.tenant_id
                      and candidate_id = application.candidate_id
                      and application_id = application.id
                      and received_at > :since))
             order by application.updated_at desc, application.id desc
             limit :most
            """;

    private final EntityManager entities;
    private final CurrentTransaction current;

    PursuitRepository(EntityManager entities, CurrentTransaction current) {
        this.entities = entities;
        this.current = current;
    }

    /** Those changed last. */
    List<UUID> of(UUID candidateId) {
        return entities.unwrap(Session.class)
                .createNativeQuery(PURSUED, UUID.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", candidateId)
                .setParameter("since", current.now().minus(Proposal.ANSWERABLE), StandardBasicTypes.INSTANT)
                .setParameter("most", MOST)
                .getResultList();
    }
}
