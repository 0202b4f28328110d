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

/** How far an application or a target company meets a criterion. Where there is none, nobody knows. */
@Entity
@Table(name = "fit_answer")
class FitAnswer extends CandidateOwned {

    @Column(name = "criterion_id", updatable = false)
    private UUID criterionId;

    @Column(name = "application_id", updatable = false)
    private @Nullable UUID applicationId;

    @Column(name = "target_company_id", updatable = false)
    private @Nullable UUID targetCompanyId;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @SuppressWarnings("NullAway.Init")
    protected FitAnswer() {}

    @SuppressWarnings("NullAway.Init")
    FitAnswer(Measured measured, UUID criterionId, Answer answer, Instant recordedAt) {
        super(measured.candidateId(), recordedAt);
        this.criterionId = criterionId;
        this.applicationId = measured.applicationId();
        this.targetCompanyId = measured.targetCompanyId();
        this.answer = answer;
    }

    void change(Answer wanted, Instant recordedAt) {
        if (wanted != answer) {
            answer = wanted;
            changed(recordedAt);
        }
    }

    UUID criterionId() {
        return criterionId;
    }

    Answer answer() {
        return answer;
    }

    FitAnswerView view() {
        return new FitAnswerView(criterionId, applicationId, targetCompanyId, answer, createdAt(), updatedAt());
    }
}
