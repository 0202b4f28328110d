package org.followthrough.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;
import org.jspecify.annotations.Nullable;

/** A task from the employer. */
@Entity
@Table(name = "assignment")
class Assignment extends CandidateOwned {

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "handed_in_at")
    private @Nullable Instant handedInAt;

    private @Nullable String notes;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    @SuppressWarnings("NullAway.Init")
    Assignment(JobApplication application, ChangeAssignment details, Instant recordedAt) {
        super(application.candidateId(), recordedAt);
        this.applicationId = application.id();
        change(details, recordedAt);
    }

    final void change(ChangeAssignment details, Instant recordedAt) {
        givenAt = details.givenAt();
        dueAt = details.dueAt();
        handedInAt = details.handedInAt();
        notes = details.notes();
        changed(recordedAt);
    }

    ChangeAssignment details() {
        return new ChangeAssignment(givenAt, dueAt, handedInAt, notes);
    }

    AssignmentView view() {
        return new AssignmentView(
                id(), candidateId(), applicationId, givenAt, dueAt, handedInAt, notes, createdAt(), updatedAt());
    }
}
