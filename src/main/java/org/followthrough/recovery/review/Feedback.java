package org.followthrough.recovery.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.application.FeedbackClarity;
import org.followthrough.application.JobApplication;
import org.followthrough.application.RejectionTakenBack;
import org.followthrough.platform.CandidateOwned;
import org.jspecify.annotations.Nullable;

/** What the employer said later about why; what came with the no itself is on the rejection. */
@Entity
@Table(name = "feedback")
class Feedback extends CandidateOwned {

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String text;

    @Enumerated(EnumType.STRING)
    private @Nullable FeedbackClarity clarity;

    @SuppressWarnings("NullAway.Init")
    protected Feedback() {}

    @SuppressWarnings("NullAway.Init")
    Feedback(JobApplication application, ChangeFeedback details, Instant recordedAt) {
        super(application.candidateId(), recordedAt);
        this.applicationId = application.id();
        change(details, recordedAt);
    }

    /** The words of a no that was taken back, of which nobody need have said how clear they are. */
    @SuppressWarnings("NullAway.Init")
    Feedback(RejectionTakenBack mistake, String text, Instant recordedAt) {
        super(mistake.candidateId(), recordedAt);
        this.applicationId = mistake.applicationId();
        this.receivedAt = mistake.rejection().receivedAt();
        this.text = text;
        this.clarity = mistake.rejection().feedbackClarity();
    }

    final void change(ChangeFeedback details, Instant recordedAt) {
        receivedAt = details.receivedAt();
        text = details.text();
        clarity = details.clarity();
        changed(recordedAt);
    }

    ChangeFeedback details() {
        return new ChangeFeedback(receivedAt, text, clarity);
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String text() {
        return text;
    }

    FeedbackView view() {
        return new FeedbackView(
                id(), candidateId(), applicationId, receivedAt, text, clarity, createdAt(), updatedAt());
    }
}
