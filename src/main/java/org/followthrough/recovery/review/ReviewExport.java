package org.followthrough.recovery.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

@ApplicationScoped
class ReviewExport implements Exportable {

    private final WinRepository wins;
    private final RetrospectiveRepository retrospectives;
    private final FactorRepository factors;
    private final FeedbackRepository feedback;
    private final GamePlanRepository gamePlans;

    ReviewExport(
            WinRepository wins,
            RetrospectiveRepository retrospectives,
            FactorRepository factors,
            FeedbackRepository feedback,
            GamePlanRepository gamePlans) {
        this.wins = wins;
        this.retrospectives = retrospectives;
        this.factors = factors;
        this.feedback = feedback;
        this.gamePlans = gamePlans;
    }

    @Override
    public List<ExportedRows<?>> lists() {
        return List.of(
                new ExportedRows<>(
                        "wins", WinView.class, candidate -> wins.all(candidate).map(Win::view)),
                new ExportedRows<>("retrospectives", RetrospectiveView.class, candidate -> retrospectives
                        .all(candidate)
                        .map(Retrospective::view)),
                new ExportedRows<>("factors", FactorView.class, candidate -> factors.all(candidate)
                        .map(Factor::view)),
                new ExportedRows<>("feedback", FeedbackView.class, candidate -> feedback.all(candidate)
                        .map(Feedback::view)),
                new ExportedRows<>("gamePlans", GamePlanView.class, candidate -> gamePlans
                        .all(candidate)
                        .map(GamePlan::view)));
    }
}
