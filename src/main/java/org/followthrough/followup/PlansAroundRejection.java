package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.followthrough.application.ApplicationRejected;
import org.followthrough.application.RejectionTakenBack;
import org.followthrough.platform.CurrentTransaction;

/**
 * What was planned before a no is void with it (practice {@code cool-off}), and stands again where the no turns out to be
 * none; what was planned after it is void then. All in the transaction that records so, which holds the application.
 */
@ApplicationScoped
class PlansAroundRejection {

    private final FollowUpRepository followUps;
    private final CaseFileRepository caseFiles;
    private final CurrentTransaction current;

    PlansAroundRejection(FollowUpRepository followUps, CaseFileRepository caseFiles, CurrentTransaction current) {
        this.followUps = followUps;
        this.caseFiles = caseFiles;
        this.current = current;
    }

    void cancelPlans(@Observes ApplicationRejected no) {
        followUps
                .plans(no.candidateId(), no.applicationId())
                .forEach(plan -> plan.cancel(CancelReason.REJECTION, current.recordedAt()));
    }

    /** One after the other, the earliest first; one that no longer fits stays cancelled. */
    void restorePlans(@Observes RejectionTakenBack mistake) {
        for (var plan : followUps.plans(mistake.candidateId(), mistake.applicationId())) {
            if (!plan.createdAt().isBefore(mistake.rejection().createdAt()) && !fits(plan)) {
                plan.cancel(CancelReason.REJECTION_TAKEN_BACK, current.recordedAt());
                followUps.flush();
            }
        }
        for (var plan : followUps.cancelledBy(mistake)) {
            if (fits(plan)) {
                plan.restore(file(plan).policy().version(), current.recordedAt());
                followUps.flush();
            }
        }
    }

    private boolean fits(FollowUp plan) {
        var details = plan.details().plannedAgain();
        return file(plan)
                .without(plan.id())
                .decide(details, Timing.instantOf(details), current.now())
                .allowed();
    }

    private CaseFile file(FollowUp plan) {
        return caseFiles.find(plan.applicationId(), plan.details().contactId()).orElseThrow();
    }
}
