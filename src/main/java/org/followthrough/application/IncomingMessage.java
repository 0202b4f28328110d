package org.followthrough.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;
import org.followthrough.policy.Channel;
import org.jspecify.annotations.Nullable;

/** The employer wrote or called. */
@Entity
@Table(name = "incoming_message")
class IncomingMessage extends CandidateOwned {

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Column(name = "contact_id")
    private @Nullable UUID contactId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "received_at")
    private Instant receivedAt;

    private @Nullable String text;

    @Column(name = "answer_expected_by")
    private @Nullable Instant answerExpectedBy;

    @SuppressWarnings("NullAway.Init")
    protected IncomingMessage() {}

    @SuppressWarnings("NullAway.Init")
    IncomingMessage(JobApplication application, ChangeIncomingMessage details, Instant recordedAt) {
        super(application.candidateId(), recordedAt);
        this.applicationId = application.id();
        change(details, recordedAt);
    }

    final void change(ChangeIncomingMessage details, Instant recordedAt) {
        channel = details.channel();
        receivedAt = details.receivedAt();
        contactId = details.contactId();
        text = details.text();
        answerExpectedBy = details.answerExpectedBy();
        changed(recordedAt);
    }

    ChangeIncomingMessage details() {
        return new ChangeIncomingMessage(channel, receivedAt, contactId, text, answerExpectedBy);
    }

    Instant receivedAt() {
        return receivedAt;
    }

    IncomingMessageView view() {
        return new IncomingMessageView(
                id(),
                candidateId(),
                applicationId,
                channel,
                receivedAt,
                contactId,
                text,
                answerExpectedBy,
                createdAt(),
                updatedAt());
    }
}
