package org.followthrough.recovery.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.CandidateOwned;
import org.jspecify.annotations.Nullable;

/** What is taken along into the next interview (practices {@code game-plan} and {@code ask-for-doubts}). */
@Entity
@Table(name = "game_plan")
class GamePlan extends CandidateOwned {

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Column(name = "interview_id")
    private @Nullable UUID interviewId;

    private @Nullable String improvements;

    private @Nullable String lessons;

    @Column(name = "doubts_question")
    private @Nullable String doubtsQuestion;

    private @Nullable String notes;

    @Column(name = "noted_at", updatable = false)
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init")
    protected GamePlan() {}

    @SuppressWarnings("NullAway.Init")
    GamePlan(JobApplication application, ChangeGamePlan details, Instant notedAt, Instant recordedAt) {
        super(application.candidateId(), recordedAt);
        this.applicationId = application.id();
        this.notedAt = notedAt;
        change(details, recordedAt);
    }

    final void change(ChangeGamePlan details, Instant recordedAt) {
        interviewId = details.interviewId();
        improvements = details.improvements();
        lessons = details.lessons();
        doubtsQuestion = details.doubtsQuestion();
        notes = details.notes();
        changed(recordedAt);
    }

    ChangeGamePlan details() {
        return new ChangeGamePlan(interviewId, improvements, lessons, doubtsQuestion, notes);
    }

    UUID applicationId() {
        return applicationId;
    }

    GamePlanView view() {
        return new GamePlanView(
                id(),
                candidateId(),
                applicationId,
                interviewId,
                improvements,
                lessons,
                doubtsQuestion,
                notes,
                notedAt,
                createdAt(),
                updatedAt());
    }
}
