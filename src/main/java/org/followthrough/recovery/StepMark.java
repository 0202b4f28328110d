package org.followthrough.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;
import org.jspecify.annotations.Nullable;

/** What the candidate says about a step. */
@Entity
@Table(name = "step_mark")
class StepMark extends CandidateOwned {

    @Column(name = "plan_id", updatable = false)
    private UUID planId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StepKind kind;

    @Column(name = "skip_reason")
    private @Nullable String skipReason;

    private boolean done;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected StepMark() {}

    @SuppressWarnings("NullAway.Init")
    StepMark(RecoveryPlan plan, StepKind kind, Instant recordedAt) {
        super(plan.candidateId(), recordedAt);
        this.planId = plan.id();
        this.kind = kind;
    }

    void change(ChangeStep details, Instant recordedAt) {
        skipReason = details.skipReason();
        done = Boolean.TRUE.equals(details.done());
        note = details.note();
        changed(recordedAt);
    }

    StepMarkView view() {
        return new StepMarkView(id(), candidateId(), planId, kind, skipReason, done, note, createdAt(), updatedAt());
    }
}
