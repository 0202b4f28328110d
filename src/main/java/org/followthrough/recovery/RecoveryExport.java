package org.followthrough.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

@ApplicationScoped
class RecoveryExport implements Exportable {

    private final RecoveryPlanRepository plans;
    private final StepMarkRepository marks;

    RecoveryExport(RecoveryPlanRepository plans, StepMarkRepository marks) {
        this.plans = plans;
        this.marks = marks;
    }

    @Override
    public List<ExportedRows<?>> lists() {
        return List.of(
                new ExportedRows<>("recoveryPlans", ExportedPlanView.class, candidate -> plans.all(candidate)
                        .map(RecoveryPlan::exported)),
                new ExportedRows<>("stepMarks", StepMarkView.class, candidate -> marks.all(candidate)
                        .map(StepMark::view)));
    }
}
