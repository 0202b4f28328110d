package org.followthrough.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.application.ApplicationRejected;
import org.followthrough.platform.CandidateOwned;
import org.jspecify.annotations.Nullable;

/** The way back after one application's no. Its steps are computed, never stored. */
@Entity
@Table(name = "recovery_plan")
class RecoveryPlan extends CandidateOwned {

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected RecoveryPlan() {}

    @SuppressWarnings("NullAway.Init")
    RecoveryPlan(ApplicationRejected no, Instant recordedAt) {
        super(no.candidateId(), recordedAt);
        this.applicationId = no.applicationId();
        open(no.receivedAt(), recordedAt);
    }

    /** Anew where it was closed: what was written then is still there. */
    final void open(Instant at, Instant recordedAt) {
        openedAt = at;
        closedAt = null;
        changed(recordedAt);
    }

    void close(Instant at, Instant recordedAt) {
        closedAt = at;
        changed(recordedAt);
    }

    /** A step of it was: of two who did so on the same state, one is told. */
    void spokenOf(Instant recordedAt) {
        changed(recordedAt);
    }

    ExportedPlanView exported() {
        return new ExportedPlanView(id(), candidateId(), applicationId, openedAt, closedAt, createdAt(), updatedAt());
    }

    UUID applicationId() {
        return applicationId;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
