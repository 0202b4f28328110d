package org.followthrough.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.application.Stage;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Cursor;
import org.followthrough.platform.PageQuery;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** Finds rejected applications in which the final round was reached, or only one other was before the candidate. */
@ApplicationScoped
class SecondChanceRepository {

    private static final String ORDER = "chance.lastContactAt";

    private static final String CHANCES = """
            select id, title, company_name, millis(rejected_at) as rejected_at, reached_stage, runner_up,
                   millis(last_contact_at) as last_contact_at, reconnected
              from (
                select application.id,
                       application.title,
                       company.name as company_name,
                       rejection.received_at as rejected_at,
                       rejection.reached_stage,
                       rejection.runner_up,
                       greatest(
                         rejection.received_at,
                         (select max(sent_at)
                            from follow_up
                           where tenant_id = application.tenant_id
                             and candidate_id = application.candidate_id
                             and application_id = application.id),
                         (select max(received_at)
                            from incoming_message
                           where tenant_id = application.tenant_id
                             and candidate_id = application.candidate_id
                             and application_id = application.id),
                         (select max(starts_at)
                            from interview
                           where tenant_id = application.tenant_id
                             and candidate_id = application.candidate_id
                             and application_id = application.id
                             and status <> 'CANCELLED'
                             and starts_at <= :now)) as last_contact_at,
                       exists (
                         select from follow_up
                          where tenant_id = application.tenant_id
                            and candidate_id = application.candidate_id
                            and application_id = application.id
                            and 'RECONNECT' = any (purposes)
                            and counted_at >= rejection.received_at) as reconnected
                  from rejection
                  join job_application application
                    on application.tenant_id = rejection.tenant_id
                   and application.candidate_id = rejection.candidate_id
                   and application.id = rejection.application_id
                  join company
                    on company.tenant_id = application.tenant_id
                   and company.candidate_id = application.candidate_id
                   and company.id = application.company_id
                 where rejection.tenant_id = :tenant
                   and rejection.candidate_id = :candidate
                   and not application.archived
                   and came_close(rejection.tenant_id, rejection.candidate_id, rejection.application_id, :now)
              ) chance
             where (:triedToo or not reconnected)
               and (:fromTheTop or (last_contact_at, id) > (:lastAt, :lastId))
             order by last_contact_at, id
             limit :rows
            """;

    private final EntityManager entities;
    private final CurrentTransaction current;

    SecondChanceRepository(EntityManager entities, CurrentTransaction current) {
        this.entities = entities;
        this.current = current;
    }

    static Cursor cursor(SecondChance last) {
        return Cursor.at(ORDER, last.lastContactAt(), last.applicationId());
    }

    /** One row more than the page holds, those longest without a contact first. */
    List<SecondChance> page(UUID candidateId, PageQuery page) {
        return chances(candidateId, true, page.after(ORDER), page.limit() + 1);
    }

    /** The first of the same whose second try is still to be made. */
    List<SecondChance> untried(UUID candidateId, int rows) {
        return chances(candidateId, false, Optional.empty(), rows);
    }

    private List<SecondChance> chances(UUID candidateId, boolean triedToo, Optional<Cursor> last, int rows) {
        return entities.unwrap(Session.class)
                .createNativeQuery(CHANCES, Tuple.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", candidateId)
                .setParameter("now", current.now(), StandardBasicTypes.INSTANT)
                .setParameter("triedToo", triedToo)
                .setParameter("fromTheTop", last.isEmpty())
                .setParameter("lastAt", last.map(Cursor::instant).orElse(Instant.EPOCH), StandardBasicTypes.INSTANT)
                .setParameter("lastId", last.map(Cursor::id).orElse(candidateId))
                .setParameter("rows", rows)
                .getResultStream()
                .map(SecondChanceRepository::chance)
                .toList();
    }

    private static SecondChance chance(Tuple row) {
        return new SecondChance(
                row.get("id", UUID.class),
                row.get("title", String.class),
                row.get("company_name", String.class),
                Instant.ofEpochMilli(row.get("rejected_at", Long.class)),
                Stage.valueOf(row.get("reached_stage", String.class)),
                row.get("runner_up", Boolean.class),
                Instant.ofEpochMilli(row.get("last_contact_at", Long.class)),
                row.get("reconnected", Boolean.class));
    }
}
