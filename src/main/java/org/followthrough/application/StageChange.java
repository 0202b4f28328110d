package org.followthrough.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.OfCandidate;
import org.followthrough.platform.TenantWall;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One move from stage to stage; the first one comes from nowhere. Appended, never changed. */
@Entity
@SQLRestriction(TenantWall.OF_THE_ORM)
@Immutable
@Table(name = "stage_change")
class StageChange implements OfCandidate {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "candidate_id")
    private UUID candidateId;

    @Column(name = "application_id")
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_stage")
    private @Nullable Stage from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_stage")
    private Stage to;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String actor;

    @SuppressWarnings("NullAway.Init")
    protected StageChange() {}

    @SuppressWarnings("NullAway.Init")
    StageChange(JobApplication application, @Nullable Stage from, Instant occurredAt, String actor) {
        this.candidateId = application.candidateId();
        this.applicationId = application.id();
        this.from = from;
        this.to = application.stage();
        this.occurredAt = occurredAt;
        this.actor = actor;
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

    StageChangeView view() {
        return new StageChangeView(id, applicationId, from, to, occurredAt, actor);
    }
}
