package org.followthrough.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.CandidateOwned;
import org.jspecify.annotations.Nullable;

/** A conversation about an application that has a time. Its interviewers are rows of their own. */
@Entity
@Table(name = "interview")
public class Interview extends CandidateOwned {

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private InterviewKind kind;

    @Enumerated(EnumType.STRING)
    private InterviewStatus status;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    private @Nullable String notes;

    @SuppressWarnings("NullAway.Init")
    protected Interview() {}

    @SuppressWarnings("NullAway.Init")
    Interview(JobApplication application, ChangeInterview details, Instant recordedAt) {
        super(application.candidateId(), recordedAt);
        applicationId = application.id();
        change(details, recordedAt);
    }

    final void change(ChangeInterview details, Instant recordedAt) {
        kind = details.kind();
        status = details.status();
        startsAt = details.startsAt();
        endsAt = details.endsAt();
        notes = details.notes();
        changed(recordedAt);
    }

    ChangeInterview details(List<UUID> interviewerIds) {
        return new ChangeInterview(kind, status, startsAt, endsAt, interviewerIds, notes);
    }

    public UUID applicationId() {
        return applicationId;
    }

    public InterviewStatus status() {
        return status;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    InterviewView view(List<UUID> interviewerIds, @Nullable List<PlanConflict> conflicts) {
        return new InterviewView(
                id(),
                candidateId(),
                applicationId,
                kind,
                status,
                startsAt,
                endsAt,
                List.copyOf(interviewerIds),
                notes,
                createdAt(),
                updatedAt(),
                conflicts);
    }
}
