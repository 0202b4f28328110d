package org.followthrough.recovery.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.application.JobApplications;
import org.followthrough.platform.CurrentTransaction;

/** How well applications and target companies meet what the candidate loved. Practice: {@code criteria}. */
@ApplicationScoped
public class Fits {

    private final FitAnswerRepository answers;
    private final CriterionRepository criteria;
    private final JobApplications applications;
    private final TargetCompanies targets;
    private final CurrentTransaction current;

    Fits(
            FitAnswerRepository answers,
            CriterionRepository criteria,
            JobApplications applications,
            TargetCompanies targets,
            CurrentTransaction current) {
        this.answers = answers;
        this.criteria = criteria;
        this.applications = applications;
        this.targets = targets;
        this.current = current;
    }

    FitView ofApplication(UUID applicationId) {
        return view(Measured.of(applications.require(applicationId)));
    }

    FitView ofTargetCompany(UUID targetCompanyId) {
        return view(Measured.of(targets.require(targetCompanyId)));
    }

    /** Until the transaction ends, so that of those who answer on the same state one is first. */
    FitView holdOfApplication(UUID applicationId) {
        return view(Measured.of(applications.requireForUpdate(applicationId)));
    }

    /** Likewise. */
    FitView holdOfTargetCompany(UUID targetCompanyId) {
        return view(Measured.of(targets.requireForUpdate(targetCompanyId)));
    }

    /** The application is held, so that of two who answer at once one is last, with all of their answers. */
    FitView answerApplication(UUID applicationId, AnswerCriteria told) {
        return answer(Measured.of(applications.requireForUpdate(applicationId)), told);
    }

    /** Held likewise. */
    FitView answerTargetCompany(UUID targetCompanyId, AnswerCriteria told) {
        return answer(Measured.of(targets.requireForUpdate(targetCompanyId)), told);
    }

    private FitView answer(Measured measured, AnswerCriteria told) {
        told.refuseTwice();
        var asked = criteria.all(measured.candidateId()).toList();
        told.refuseOthersThan(asked.stream().map(Criterion::id).collect(Collectors.toSet()));
        var wanted = told.known();
        var before = answers.of(measured);
        before.forEach((criterion, answer) -> {
            if (!wanted.containsKey(criterion)) {
                answers.delete(answer);
            }
        });
        wanted.forEach((criterion, answer) -> {
            var known = before.get(criterion);
            if (known == null) {
                answers.persist(new FitAnswer(measured, criterion, answer, current.recordedAt()));
            } else {
                known.change(answer, current.recordedAt());
            }
        });
        return view(measured, asked, wanted);
    }

    private FitView view(Measured measured) {
        var known = answers.of(measured).values().stream()
                .collect(Collectors.toMap(FitAnswer::criterionId, FitAnswer::answer));
        return view(measured, criteria.all(measured.candidateId()).toList(), known);
    }

    private static FitView view(Measured measured, List<Criterion> asked, Map<UUID, Answer> known) {
        var rows = asked.stream()
                .map(criterion -> criterion.fit(known.getOrDefault(criterion.id(), Answer.UNKNOWN)))
                .toList();
        var score = new Fit(rows.stream()
                        .map(row -> new Fit.Weighed(row.weight(), row.answer()))
                        .toList())
                .score();
        return new FitView(
                measured.id(),
                measured.applicationId(),
                measured.targetCompanyId(),
                score.isPresent() ? score.getAsInt() : null,
                rows,
                rows.stream()
                        .filter(row -> !row.answer().isKnown())
                        .map(CriterionFit::criterionId)
                        .toList());
    }
}
