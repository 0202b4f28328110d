package org.followthrough.recovery.support;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** That a supporter knows of an application. Ids are in the order the applications were named. */
@Entity
@SQLRestriction(TenantWall.OF_THE_ORM)
@Immutable
@Table(name = "supporter_knowledge")
class SupporterKnowledge implements OfCandidate {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "candidate_id")
    private UUID candidateId;

    @Column(name = "supporter_id")
    private UUID supporterId;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "informed_at")
    private @Nullable Instant informedAt;

    @SuppressWarnings("NullAway.Init")
    protected SupporterKnowledge() {}

    @SuppressWarnings("NullAway.Init")
    SupporterKnowledge(Supporter supporter, KnowsOf known) {
        this.candidateId = supporter.candidateId();
        this.supporterId = supporter.id();
        this.applicationId = known.applicationId();
        this.informedAt = known.informedAt();
    }

    @Override
    public UUID candidateId() {
        return candidateId;
    }

    UUID supporterId() {
        return supporterId;
    }

    KnowsOf known() {
        return new KnowsOf(applicationId, informedAt);
    }
}
