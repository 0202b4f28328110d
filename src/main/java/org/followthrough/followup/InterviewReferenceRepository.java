package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.followthrough.interview.Interview;
import org.followthrough.interview.InterviewReferences;
import org.followthrough.platform.CurrentTransaction;

/** Tells the room below which interviews follow-ups name. */
@ApplicationScoped
class InterviewReferenceRepository implements InterviewReferences {

    private static final String NAMED = """
            select count(*) > 0
              from follow_up
             where tenant_id = :tenant
               and candidate_id = :candidate
               and interview_id = :interview
            """;

    private final EntityManager entities;
    private final CurrentTransaction current;

    InterviewReferenceRepository(EntityManager entities, CurrentTransaction current) {
        this.entities = entities;
        this.current = current;
    }

    @Override
    public boolean named(Interview interview) {
        return (Boolean) entities.createNativeQuery(NAMED, Boolean.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", interview.candidateId())
                .setParameter("interview", interview.id())
                .getSingleResult();
    }
}
