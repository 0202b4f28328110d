package org.followthrough.application;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** The pursuit of one position. On the wire it is an application. */
@Entity
@Table(name = "job_application")
public class JobApplication extends CandidateOwned {

    @Column(name = "company_id")
    private UUID companyId;

    private String title;

    @Column(name = "job_url")
    private @Nullable String jobUrl;

    @Column(name = "job_description")
    private @Nullable String jobDescription;

    private @Nullable String source;

    private @Nullable String location;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "salary_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "salary_currency"))
    private Money.@Nullable Stored salary;

    @Column(name = "applied_on")
    private @Nullable LocalDate appliedOn;

    @Column(name = "dream_job")
    private boolean dreamJob;

    private @Nullable String notes;

    private boolean archived;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status = ApplicationStatus.ACTIVE;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_note")
    private @Nullable String endNote;

    @SuppressWarnings("NullAway.Init")
    protected JobApplication() {}

    @SuppressWarnings("NullAway.Init")
    JobApplication(UUID candidateId, ChangeApplication details, Instant recordedAt) {
        super(candidateId, recordedAt);
        stage = details.stage();
        change(details, recordedAt);
    }

    /** @throws Failure where an ended application would move to another stage */
    final void change(ChangeApplication details, Instant recordedAt) {
        if (details.stage() != stage) {
            requireActive("The stage of an ended application does not move.");
        }
        companyId = details.companyId();
        title = details.title();
        jobUrl = details.jobUrl();
        jobDescription = details.jobDescription();
        source = details.source();
        location = details.location();
        salary = Optional.ofNullable(details.salary()).map(Money::stored).orElse(null);
        appliedOn = details.appliedOn();
        dreamJob = Boolean.TRUE.equals(details.dreamJob());
        notes = details.notes();
        archived = Boolean.TRUE.equals(details.archived());
        stage = details.stage();
        changed(recordedAt);
    }

    ChangeApplication details() {
        return new ChangeApplication(
                companyId,
                title,
                jobUrl,
                jobDescription,
                source,
                location,
                money(),
                appliedOn,
                dreamJob,
                notes,
                stage,
                archived);
    }

    /** @throws Failure where it has ended already */
    void end(ApplicationStatus how, Instant at, @Nullable String note, Instant recordedAt) {
        requireActive("It ended already: %s.".formatted(status));
        status = how;
        endedAt = at;
        endNote = note;
        changed(recordedAt);
    }

    void takeBackEnd(Instant recordedAt) {
        status = ApplicationStatus.ACTIVE;
        endedAt = null;
        endNote = null;
        changed(recordedAt);
    }

    /** When it was left without response, where a message received then or later says otherwise. */
    Optional<Instant> endBrokenBy(Instant receivedAt) {
        return Optional.ofNullable(endedAt)
                .filter(end -> status == ApplicationStatus.NO_RESPONSE && !receivedAt.isBefore(end));
    }

    private void requireActive(String otherwise) {
        if (status != ApplicationStatus.ACTIVE) {
            throw Failure.of(ProblemType.APPLICATION_ENDED, otherwise);
        }
    }

    UUID companyId() {
        return companyId;
    }

    String title() {
        return title;
    }

    Stage stage() {
        return stage;
    }

    ApplicationStatus status() {
        return status;
    }

    Optional<EndView> endAs(ApplicationStatus how) {
        return status == how && endedAt != null
                ? Optional.of(new EndView(id(), status, endedAt, endNote))
                : Optional.empty();
    }

    ApplicationView view(String companyName, @Nullable FollowUpSummary summary) {
        return new ApplicationView(
                id(),
                candidateId(),
                companyId,
                companyName,
                title,
                jobUrl,
                jobDescription,
                source,
                location,
                money(),
                appliedOn,
                dreamJob,
                notes,
                archived,
                stage,
                status,
                endedAt,
                createdAt(),
                updatedAt(),
                summary);
    }

    private @Nullable Money money() {
        return salary == null ? null : salary.money();
    }
}
