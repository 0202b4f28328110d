package org.followthrough.recovery.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.CandidateOwned;
import org.jspecify.annotations.Nullable;

/** A look back at an application (practice {@code retrospective}). That nothing is to change is a whole answer. */
@Entity
@Table(name = "retrospective")
class Retrospective extends CandidateOwned {

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Column(name = "nothing_to_change")
    private boolean nothingToChange;

    @Column(name = "do_differently")
    private @Nullable String doDifferently;

    @Column(name = "prepared_answers")
    private @Nullable String preparedAnswers;

    @Column(name = "thank_you_note")
    private @Nullable String thankYouNote;

    private @Nullable String confidence;

    private @Nullable String presentation;

    private @Nullable String relevance;

    @SuppressWarnings("NullAway.Init")
    protected Retrospective() {}

    @SuppressWarnings("NullAway.Init")
    Retrospective(JobApplication application, ChangeRetrospective details, Instant recordedAt) {
        super(application.candidateId(), recordedAt);
        applicationId = application.id();
        change(details, recordedAt);
    }

    /** @throws org.followthrough.platform.Failure where it would say nothing at all */
    final void change(ChangeRetrospective details, Instant recordedAt) {
        details.refuseSilence();
        nothingToChange = details.changesNothing();
        doDifferently = details.doDifferently();
        preparedAnswers = details.preparedAnswers();
        thankYouNote = details.thankYouNote();
        confidence = details.confidence();
        presentation = details.presentation();
        relevance = details.relevance();
        changed(recordedAt);
    }

    ChangeRetrospective details() {
        return new ChangeRetrospective(
                nothingToChange, doDifferently, preparedAnswers, thankYouNote, confidence, presentation, relevance);
    }

    RetrospectiveView view() {
        return new RetrospectiveView(
                id(),
                candidateId(),
                applicationId,
                nothingToChange,
                doDifferently,
                preparedAnswers,
                thankYouNote,
                confidence,
                presentation,
                relevance,
                createdAt(),
                updatedAt());
    }
}
