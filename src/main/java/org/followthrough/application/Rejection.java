package org.followthrough.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;
import org.followthrough.platform.Failure;
import org.jspecify.annotations.Nullable;

/** The employer's no, and what can be learned from it. */
@Entity
@Table(name = "rejection")
class Rejection extends CandidateOwned {

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "reached_stage")
    private Stage reachedStage;

    private @Nullable String reason;

    private @Nullable String feedback;

    @Enumerated(EnumType.STRING)
    @Column(name = "feedback_clarity")
    private @Nullable FeedbackClarity feedbackClarity;

    @Column(name = "runner_up")
    private boolean runnerUp;

    @Column(name = "rest_ended_at")
    private @Nullable Instant restEndedAt;

    @SuppressWarnings("NullAway.Init")
    protected Rejection() {}

    @SuppressWarnings("NullAway.Init")
    Rejection(JobApplication application, RecordRejection told, Instant receivedAt, Instant recordedAt) {
        super(application.candidateId(), recordedAt);
        this.applicationId = application.id();
        this.receivedAt = receivedAt;
        change(told.details(application.stage()), recordedAt);
    }

    /** @throws Failure where the rest would end before it began */
    final void change(ChangeRejection details, Instant recordedAt) {
        if (details.restEndedAt() != null && details.restEndedAt().isBefore(receivedAt)) {
            throw Failure.invalidField("/restEndedAt", "too-early", "must not be before receivedAt.");
        }
        reachedStage = details.reachedStage();
        reason = details.reason();
        feedback = details.feedback();
        feedbackClarity = details.feedbackClarity();
        runnerUp = Boolean.TRUE.equals(details.runnerUp());
        restEndedAt = details.restEndedAt();
        changed(recordedAt);
    }

    ChangeRejection details() {
        return new ChangeRejection(reachedStage, reason, feedback, feedbackClarity, runnerUp, restEndedAt);
    }

    RejectionView view() {
        return new RejectionView(
                id(),
                applicationId,
                receivedAt,
                reachedStage,
                reason,
                feedback,
                feedbackClarity,
                runnerUp,
                restEndedAt,
                createdAt(),
                updatedAt());
    }
}
