package org.followthrough.recovery.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;
import org.jspecify.annotations.Nullable;

/** Something the candidate loved, with how much it matters; every later application is asked for it. */
@Entity
@Table(name = "criterion")
class Criterion extends CandidateOwned {

    @Column(name = "application_id")
    private @Nullable UUID applicationId;

    @Enumerated(EnumType.STRING)
    private CriterionAbout about;

    private String text;

    private int weight;

    @SuppressWarnings("NullAway.Init")
    protected Criterion() {}

    @SuppressWarnings("NullAway.Init")
    Criterion(UUID candidateId, ChangeCriterion details, Instant recordedAt) {
        super(candidateId, recordedAt);
        change(details, recordedAt);
    }

    final void change(ChangeCriterion details, Instant recordedAt) {
        about = details.about();
        text = details.text();
        weight = details.weight();
        applicationId = details.applicationId();
        changed(recordedAt);
    }

    ChangeCriterion details() {
        return new ChangeCriterion(about, text, weight, applicationId);
    }

    CriterionView view() {
        return new CriterionView(id(), candidateId(), about, text, weight, applicationId, createdAt(), updatedAt());
    }

    CriterionFit fit(Answer answer) {
        return new CriterionFit(id(), text, about, weight, answer);
    }
}
