package org.followthrough.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.platform.Cursor;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class IncomingMessageRepository extends TenantScopedRepository<IncomingMessage> {

    private static final TimeOrder LAST_RECEIVED_FIRST = new TimeOrder("-receivedAt", "receivedAt", false);

    private static final String APPLICATION_OF = """
            select applicationId
              from IncomingMessage
             where id = :id
               and tenantId = :tenant
               and (:everyone = true or candidateId in :candidates)
            """;

    /** The application a message is about, without reading the message itself. */
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
