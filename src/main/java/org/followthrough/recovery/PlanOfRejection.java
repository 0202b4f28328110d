package org.followthrough.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.followthrough.application.ApplicationRejected;
import org.followthrough.application.RejectionTakenBack;
import org.followthrough.platform.CurrentTransaction;

/** A no opens a plan, and taking it back closes it: both in the transaction that records so. */
@ApplicationScoped
class PlanOfRejection {

    private final RecoveryPlanRepository plans;
    private final CurrentTransaction current;

    PlanOfRejection(RecoveryPlanRepository plans, CurrentTransaction current) {
        this.plans = plans;
        this.current = current;
    }

    void open(@Observes ApplicationRejected no) {
        plans.of(no.candidateId(), no.applicationId())
                .ifPresentOrElse(
                        plan -> plan.open(no.receivedAt(), current.recordedAt()),
                        () -> plans.persist(new RecoveryPlan(no, current.recordedAt())));
    }

    void close(@Observes RejectionTakenBack mistake) {
        plans.of(mistake.candidateId(), mistake.applicationId())
                .ifPresent(plan -> plan.close(current.now(), current.recordedAt()));
    }
}
