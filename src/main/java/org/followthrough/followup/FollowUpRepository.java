package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.application.RejectionTakenBack;
import org.followthrough.platform.ApplicationPartRepository;

@ApplicationScoped
class FollowUpRepository extends ApplicationPartRepository<FollowUp> {

    FollowUpRepository() {
        super(FollowUp.class);
    }

    boolean anySent(JobApplication application) {
        return count(
                        "tenantId = ?1 and candidateId = ?2 and applicationId = ?3 and status = ?4",
                        current.tenant(),
                        application.candidateId(),
                        application.id(),
                        FollowUpStatus.SENT)
                > 0;
    }

    /** Whether any follow-up answers the message, in whatever state. */
    boolean anyAnswering(UUID candidateId, UUID messageId) {
        return count("tenantId = ?1 and candidateId = ?2 and inReplyTo = ?3", current.tenant(), candidateId, messageId)
                > 0;
    }

    /** Whether any follow-up names the interview, in whatever state. */
    boolean anyNaming(UUID candidateId, UUID interviewId) {
        return count(
                        "tenantId = ?1 and candidateId = ?2 and interviewId = ?3",
                        current.tenant(),
                        candidateId,
                        interviewId)
                > 0;
    }

    /** The plans about one application that are still open. */
    List<FollowUp> plans(UUID candidateId, UUID applicationId) {
        return list(
                "tenantId = ?1 and candidateId = ?2 and applicationId = ?3 and status = ?4",
                current.tenant(),
                candidateId,
                applicationId,
                FollowUpStatus.PLANNED);
    }

    private static final String CANCELLED_BY = """
            tenantId = ?1 and candidateId = ?2 and applicationId = ?3 and cancelledBecause = ?4 and updatedAt = ?5
            order by plannedFor, id
            """;

    /** The plans about one application that a rejection made void, the earliest first. */
    List<FollowUp> cancelledBy(RejectionTakenBack mistake) {
        return list(
                CANCELLED_BY,
                current.tenant(),
                mistake.candidateId(),
                mistake.applicationId(),
                CancelReason.REJECTION,
                mistake.rejection().createdAt());
    }

    List<FollowUp> page(UUID candidateId, FollowUpQuery wanted) {
        return newestFirst(
                FollowUp.class,
                wanted,
                (build, query, followUp) ->
                        withStatus(wanted, followUp, build.equal(followUp.get("candidateId"), candidateId)));
    }

    List<FollowUp> page(JobApplication application, FollowUpQuery wanted) {
        return newestFirst(
                FollowUp.class,
                wanted,
                (build, query, followUp) -> withStatus(
                        wanted,
                        followUp,
                        build.equal(followUp.get("candidateId"), application.candidateId()),
                        build.equal(followUp.get("applicationId"), application.id())));
    }

    private static List<Predicate> withStatus(FollowUpQuery wanted, Root<FollowUp> followUp, Predicate... others) {
        var conditions = new ArrayList<>(List.of(others));
        if (!wanted.status.isEmpty()) {
            conditions.add(followUp.get("status").in(wanted.status));
        }
        return conditions;
    }
}
