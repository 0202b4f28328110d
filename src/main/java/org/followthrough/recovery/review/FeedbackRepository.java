package org.followthrough.recovery.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.ApplicationPartRepository;
import org.followthrough.platform.Cursor;
import org.followthrough.platform.PageQuery;
import org.hibernate.jpa.AvailableHints;

@ApplicationScoped
class FeedbackRepository extends ApplicationPartRepository<Feedback> {

    private static final TimeOrder LAST_RECEIVED_FIRST = new TimeOrder("-receivedAt", "receivedAt", false);

    FeedbackRepository() {
        super(Feedback.class);
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
