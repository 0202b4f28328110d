package org.followthrough.recovery.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.guidance.FactorKind;
import org.followthrough.platform.CandidateOwned;
import org.jspecify.annotations.Nullable;

/** What no candidate can control, and may have decided it (practice {@code out-of-my-control}). */
@Entity
@Table(name = "factor")
class Factor extends CandidateOwned {

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private FactorKind kind;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Factor() {}

    @SuppressWarnings("NullAway.Init")
    Factor(JobApplication application, ChangeFactor details, Instant recordedAt) {
        super(application.candidateId(), recordedAt);
        applicationId = application.id();
        change(details, recordedAt);
    }

    final void change(ChangeFactor details, Instant recordedAt) {
        kind = details.kind();
        note = details.note();
        changed(recordedAt);
    }

    ChangeFactor details() {
        return new ChangeFactor(kind, note);
    }

    UUID applicationId() {
        return applicationId;
    }

    FactorView view() {
        return new FactorView(id(), candidateId(), applicationId, kind, note, createdAt(), updatedAt());
    }
}
