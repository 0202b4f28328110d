package org.followthrough.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Purpose;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One outgoing contact about an application. */
@Entity
@Table(name = "follow_up")
class FollowUp extends CandidateOwned {

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private FollowUpStatus status;

    @Column(name = "planned_for")
    private @Nullable Instant plannedFor;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Purpose> purposes;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String text;

    @Embedded
    private @Nullable Hook hook;

    @Column(name = "contact_id")
    private @Nullable UUID contactId;

    @Column(name = "interview_id")
    private @Nullable UUID interviewId;

    @Column(name = "in_reply_to")
    private @Nullable UUID inReplyTo;

    @Column(name = "new_role")
    private @Nullable String newRole;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancelled_because")
    private @Nullable CancelReason cancelledBecause;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "over_cadence")
    private boolean overCadence;

    @Column(name = "policy_version")
    private String policyVersion;

    /** What the policy had seen; the database demands that it has not moved on. A fact needs no such thing. */
    @Column(name = "read_turn", updatable = false)
    private @Nullable Long readTurn;

    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    @SuppressWarnings("NullAway.Init")
    private FollowUp(CaseFile file, ChangeFollowUp details, Instant recordedAt) {
        super(file.candidateId(), recordedAt);
        this.applicationId = file.applicationId();
        this.origin = Origin.POLICY;
        take(details, file.policy().version(), recordedAt);
    }

    /** One that the policy lets through. */
    static FollowUp allowed(CaseFile file, ChangeFollowUp details, Instant recordedAt) {
        var followUp = new FollowUp(file, details, recordedAt);
        followUp.readTurn = file.turn();
        return followUp;
    }

    /** One that took place, within the cadence or over it. */
    static FollowUp history(CaseFile file, ChangeFollowUp details, boolean overCadence, Instant recordedAt) {
        var followUp = new FollowUp(file, details, recordedAt);
        followUp.origin = Origin.HISTORY;
        followUp.overCadence = overCadence;
        return followUp;
    }

    /** Takes over a plan's new state, which the policy has let through. */
    final void take(ChangeFollowUp details, String policyVersion, Instant recordedAt) {
        this.status = details.status();
        this.plannedFor = details.plannedFor();
        this.sentAt = details.sentAt();
        this.purposes = List.copyOf(details.purposes());
        this.channel = details.channel();
        this.contactId = details.contactId();
        this.interviewId = details.interviewId();
        this.inReplyTo = details.inReplyTo();
        this.newRole = details.newRole();
        this.policyVersion = policyVersion;
        mend(details, recordedAt);
    }

    /** Mends the wording, which no rule judges. */
    final void mend(ChangeFollowUp details, Instant recordedAt) {
        this.text = details.text();
        this.hook = details.hook();
        changed(recordedAt);
    }

    /** Cancels a plan that something else has made void. */
    void cancel(CancelReason reason, Instant recordedAt) {
        this.status = FollowUpStatus.CANCELLED;
        this.cancelledBecause = reason;
        changed(recordedAt);
    }

    /** Takes back that it was cancelled, which the policy has let through. */
    void restore(String policyVersion, Instant recordedAt) {
        this.policyVersion = policyVersion;
        this.status = FollowUpStatus.PLANNED;
        this.cancelledBecause = null;
        changed(recordedAt);
    }

    /** Corrects when it was sent. From then on it is a recorded fact, and no longer what the policy let through. */
    void correctSentAt(Instant at, boolean overCadence) {
        this.sentAt = at;
        this.origin = Origin.HISTORY;
        this.overCadence = overCadence;
    }

    /** @throws Failure where it was sent or cancelled */
    void requirePlanned(String otherwise) {
        if (status != FollowUpStatus.PLANNED) {
            throw Failure.of(ProblemType.FOLLOW_UP_FINAL, otherwise);
        }
    }

    /** @throws Failure where it was sent */
    void requireNotSent(String otherwise) {
        if (status == FollowUpStatus.SENT) {
            throw Failure.of(ProblemType.FOLLOW_UP_FINAL, otherwise);
        }
    }

    /** The instant at which it takes a place in the cadence; the column {@code counted_at} says the same. */
    Optional<Instant> countedAt() {
        return Optional.ofNullable(
                switch (status) {
                    case SENT -> sentAt;
                    case PLANNED -> plannedFor;
                    case CANCELLED -> null;
                });
    }

    ChangeFollowUp details() {
        return new ChangeFollowUp(
                status,
                plannedFor,
                sentAt,
                List.copyOf(purposes),
                channel,
                contactId,
                interviewId,
                inReplyTo,
                newRole,
                text,
                hook);
    }

    UUID applicationId() {
        return applicationId;
    }

    Origin origin() {
        return origin;
    }

    FollowUpStatus status() {
        return status;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    /** @param counted whether it takes a place in the cadence */
    FollowUpView view(Instant now, boolean counted, List<String> conflicts, @Nullable AllowanceView allowance) {
        return new FollowUpView(
                id(),
                candidateId(),
                applicationId,
                status,
                plannedFor,
                sentAt,
                List.copyOf(purposes),
                channel,
                contactId,
                interviewId,
                inReplyTo,
                newRole,
                text,
                hook == null ? null : hook.view(),
                counted,
                status == FollowUpStatus.PLANNED && plannedFor != null && plannedFor.isBefore(now),
                overCadence,
                origin,
                cancelledBecause,
                policyVersion,
                createdAt(),
                updatedAt(),
                conflicts,
                allowance);
    }
}
