package org.followthrough.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.followthrough.platform.OfCandidate;
import org.followthrough.platform.TenantWall;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UuidGenerator;

/** A contact who leads or sits in an interview. Ids are in the order the interviewers were named. */
@Entity
@SQLRestriction(TenantWall.OF_THE_ORM)
@Immutable
@Table(name = "interviewer")
class Interviewer implements OfCandidate {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "candidate_id")
    private UUID candidateId;

    @Column(name = "interview_id")
    private UUID interviewId;

    @Column(name = "contact_id")
    private UUID contactId;

    @SuppressWarnings("NullAway.Init")
    protected Interviewer() {}

    @SuppressWarnings("NullAway.Init")
    Interviewer(Interview interview, UUID contactId) {
        this.candidateId = interview.candidateId();
        this.interviewId = interview.id();
        this.contactId = contactId;
    }

    @Override
    public UUID candidateId() {
        return candidateId;
    }
}
