package org.followthrough.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail. */
@Entity
@SQLRestriction(TenantWall.OF_THE_ORM)
@Immutable
@Table(name = "audit_entry")
class AuditEntry implements OfCandidate {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "candidate_id")
    private UUID candidateId;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String actor;

    private String action;

    @Column(name = "subject_id")
    private UUID subjectId;

    private @Nullable Instant was;

    private @Nullable Instant became;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    @SuppressWarnings("NullAway.Init")
    AuditEntry(
            UUID candidateId,
            Instant occurredAt,
            String actor,
            String action,
            UUID subjectId,
            @Nullable Instant was,
            @Nullable Instant became) {
        this.candidateId = candidateId;
        this.occurredAt = occurredAt;
        this.actor = actor;
        this.action = action;
        this.subjectId = subjectId;
        this.was = was;
        this.became = became;
    }

    @Override
    public UUID candidateId() {
        return candidateId;
    }

    UUID id() {
        return id;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    AuditEntryView view() {
        return new AuditEntryView(id, occurredAt, actor, action, subjectId, was, became);
    }
}
