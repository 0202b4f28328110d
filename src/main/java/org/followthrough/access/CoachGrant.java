package org.followthrough.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;

/** A candidate's permission for one coach to look into their data, until a moment. */
@Entity
@Table(name = "coach_grant")
class CoachGrant extends CandidateOwned {

    @Column(updatable = false)
    private String coach;

    @Column(updatable = false)
    private boolean recovery;

    @Column(name = "valid_until", updatable = false)
    private Instant validUntil;

    @Column(name = "granted_by", updatable = false)
    private String grantedBy;

    @SuppressWarnings("NullAway.Init")
    protected CoachGrant() {}

    CoachGrant(UUID candidateId, GrantAccess wanted, String grantedBy, Instant recordedAt) {
        super(candidateId, recordedAt);
        this.coach = wanted.coach();
        this.recovery = Boolean.TRUE.equals(wanted.recovery());
        this.validUntil = wanted.until();
        this.grantedBy = grantedBy;
    }

    boolean isLive(Instant now) {
        return now.isBefore(validUntil);
    }

    GrantView view() {
        return new GrantView(id(), candidateId(), coach, recovery, validUntil, grantedBy, createdAt());
    }
}
