package org.followthrough.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trail of who did what to which thing, and when; never what it contained. Appended, never changed. */
@ApplicationScoped
public class Audit {

    private final EntityManager entities;
    private final CurrentTransaction current;
    private final Actor actor;

    Audit(EntityManager entities, CurrentTransaction current, Actor actor) {
        this.entities = entities;
        this.current = current;
        this.actor = actor;
    }

    /**
     * @param action a stable name from the room that acts
     * @param was the instant before, where one was corrected
     */
    public void append(String action, UUID candidateId, UUID subject, @Nullable Instant was, Instant became) {
        entities.persist(new AuditEntry(candidateId, current.recordedAt(), actor.name(), action, subject, was, became));
    }
}
