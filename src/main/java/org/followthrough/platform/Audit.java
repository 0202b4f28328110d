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

    public void recordedAsHistory(UUID candidateId, UUID followUpId, Instant at) {
        append(AuditEntry.Action.FOLLOW_UP_RECORDED_AS_HISTORY, candidateId, followUpId, null, at);
    }

    public void sentAtCorrected(UUID candidateId, UUID followUpId, @Nullable Instant was, Instant became) {
        append(AuditEntry.Action.FOLLOW_UP_SENT_AT_CORRECTED, candidateId, followUpId, was, became);
    }

    private void append(
            AuditEntry.Action action, UUID candidateId, UUID subject, @Nullable Instant was, Instant became) {
        entities.persist(new AuditEntry(candidateId, current.recordedAt(), actor.name(), action, subject, was, became));
    }
}
