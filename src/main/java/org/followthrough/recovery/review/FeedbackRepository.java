package org.followthrough.recovery.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.Cursor;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;
import org.hibernate.jpa.AvailableHints;

@ApplicationScoped
class FeedbackRepository extends TenantScopedRepository<Feedback> {

    private static final TimeOrder LAST_RECEIVED_FIRST = new TimeOrder("-receivedAt", "receivedAt", false);

    private static final String APPLICATION_OF = """
            select applicationId
              from Feedback
             where id = :id
               and tenantId = :tenant
               and (:everyone = true or candidateId in :candidates)
            """;

    /** The application that feedback is about, without reading the feedback itself. */
    Optional<UUID> applicationOf(UUID id) {
        return getEntityManager()
                .createQuery(APPLICATION_OF, UUID.class)
                .setParameter("id", id)
                .setParameter("tenant", current.tenant())
                .setParameter("everyone", current.reach().everyone())
                .setParameter("candidates", current.reach().candidates())
                .getResultStream()
                .findFirst();
    }

    /** One row more than the page holds. */
    List<Feedback> page(JobApplication application, PageQuery page) {
        return inTimeOrder(
                Feedback.class,
                page,
                LAST_RECEIVED_FIRST,
                (build, query, feedback) -> List.of(
                        build.equal(feedback.get("candidateId"), application.candidateId()),
                        build.equal(feedback.get("applicationId"), application.id())));
    }

    /** All of an application's, the oldest first, read as it is used. */
    Stream<Feedback> oldestFirst(JobApplication application) {
        return find(
                "tenantId = ?1 and candidateId = ?2 and applicationId = ?3 order by receivedAt, id",
                current.tenant(),
                application.candidateId(),
                application.id())
                .withHint(AvailableHints.HINT_FETCH_SIZE, IN_MEMORY)
                .stream();
    }

    static Cursor cursor(Feedback row) {
        return LAST_RECEIVED_FIRST.cursor(row.receivedAt(), row.id());
    }
}
