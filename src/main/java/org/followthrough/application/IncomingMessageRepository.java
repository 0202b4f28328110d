package org.followthrough.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.followthrough.platform.ApplicationPartRepository;
import org.followthrough.platform.Cursor;
import org.followthrough.platform.PageQuery;

@ApplicationScoped
class IncomingMessageRepository extends ApplicationPartRepository<IncomingMessage> {

    private static final TimeOrder LAST_RECEIVED_FIRST = new TimeOrder("-receivedAt", "receivedAt", false);

    IncomingMessageRepository() {
        super(IncomingMessage.class);
    }

    /** One row more than the page holds. */
    List<IncomingMessage> page(JobApplication application, PageQuery page) {
        return inTimeOrder(
                IncomingMessage.class,
                page,
                LAST_RECEIVED_FIRST,
                (build, query, message) -> List.of(
                        build.equal(message.get("candidateId"), application.candidateId()),
                        build.equal(message.get("applicationId"), application.id())));
    }

    static Cursor cursor(IncomingMessage row) {
        return LAST_RECEIVED_FIRST.cursor(row.receivedAt(), row.id());
    }
}
