package org.followthrough.recovery.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

@ApplicationScoped
class SearchExport implements Exportable {

    private final CriterionRepository criteria;
    private final TargetCompanyRepository targets;
    private final FitAnswerRepository answers;

    SearchExport(CriterionRepository criteria, TargetCompanyRepository targets, FitAnswerRepository answers) {
        this.criteria = criteria;
        this.targets = targets;
        this.answers = answers;
    }

    @Override
    public List<ExportedRows<?>> lists() {
        return List.of(
                new ExportedRows<>("criteria", CriterionView.class, candidate -> criteria.all(candidate)
                        .map(Criterion::view)),
                new ExportedRows<>("fitAnswers", FitAnswerView.class, candidate -> answers.all(candidate)
                        .map(FitAnswer::view)),
                new ExportedRows<>(
                        "targetCompanies", TargetCompanyView.class, candidate -> targets.allWithCompany(candidate)
                                .map(TargetCompanyRepository.WithCompany::view)));
    }
}
