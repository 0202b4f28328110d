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

    ReviewExport(WinRepository wins, RetrospectiveRepository retrospectives, FactorRepository factors) {
        this.wins = wins;
        this.retrospectives = retrospectives;
        this.factors = factors;
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
                        .map(Factor::view)));
    }
}
