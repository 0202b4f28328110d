package org.followthrough.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;
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

    @SuppressWarnings("NullAway.Init")
    protected Rejection() {}

    Rejection(JobApplication application, RecordRejection told, Instant receivedAt, Instant recordedAt) {
        super(application.candidateId(), recordedAt);
        this.applicationId = application.id();
        this.receivedAt = receivedAt;
        this.reachedStage = Optional.ofNullable(told.reachedStage()).orElse(application.stage());
        this.reason = told.reason();
        this.feedback = told.feedback();
        this.feedbackClarity = told.feedbackClarity();
        this.runnerUp = Boolean.TRUE.equals(told.runnerUp());
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
                createdAt(),
                updatedAt());
    }
}
