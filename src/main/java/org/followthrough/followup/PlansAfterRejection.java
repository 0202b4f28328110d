package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.followthrough.application.ApplicationRejected;
import org.followthrough.platform.CurrentTransaction;

/** What was planned before a no is void with it (practice {@code cool-off}). */
@ApplicationScoped
class PlansAfterRejection {

    private final FollowUpRepository followUps;
    private final CurrentTransaction current;

    PlansAfterRejection(FollowUpRepository followUps, CurrentTransaction current) {
        this.followUps = followUps;
        this.current = current;
    }

    /** In the transaction of the rejection, which holds the application. */
    void cancelPlans(@Observes ApplicationRejected no) {
        followUps
                .plans(no.candidateId(), no.applicationId())
                .forEach(plan -> plan.cancel(CancelReason.REJECTION, current.recordedAt()));
    }
}
