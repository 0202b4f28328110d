package org.followthrough.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Cursor;
import org.followthrough.platform.PageQuery;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** Reads a page of all that happened to a candidate, and of what is due next, with one query. */
@ApplicationScoped
class TimelineRepository {

    private static final String ORDER = "-timeline.at";
    private static final String KIND = "-timeline.kind";

    /** What the employer promised for after the end, and what was not handed in before it, is due no more. */
    private static final String ENTRIES = """
            select entry.id,
                   entry.kind,
                   millis(entry.at) as at,
                   entry.due,
                   application.id as application_id,
                   application.title,
                   company.name as company_name,
                   entry.detail
              from (
                select case when from_stage is null then application_id else id end as id,
                       case when from_stage is null then 'APPLICATION_OPENED' else 'STAGE_CHANGED' end as kind,
                       occurred_at as at, false as due, application_id, to_stage as detail
                  from stage_change
                 where tenant_id = :tenant and candidate_id = :candidate
                union all
                select id, case status when 'SENT' then 'FOLLOW_UP_SENT' else 'FOLLOW_UP_PLANNED' end,
                       counted_at, status = 'PLANNED', application_id, channel
                  from follow_up
                 where tenant_id = :tenant and candidate_id = :candidate and counted_at is not null
                union all
                select id, 'MESSAGE_RECEIVED', received_at, false, application_id, channel
                  from incoming_message
                 where tenant_id = :tenant and candidate_id = :candidate
                union all
                select id, 'ANSWER_EXPECTED', answer_expected_by, answer_expected_by > :now, application_id, channel
                  from incoming_message
                 where tenant_id = :tenant and candidate_id = :candidate and answer_expected_by is not null
                union all
                select id, 'INTERVIEW', starts_at, starts_at > :now, application_id, kind
                  from interview
                 where tenant_id = :tenant and candidate_id = :candidate and status <> 'CANCELLED'
                union all
                select id, 'ASSIGNMENT_GIVEN', given_at, false, application_id, null
                  from assignment
                 where tenant_id = :tenant and candidate_id = :candidate
                union all
                select id, 'ASSIGNMENT_DUE', due_at, true, application_id, null
                  from assignment
                 where tenant_id = :tenant and candidate_id = :candidate and due_at is not null
                   and handed_in_at is null
                union all
                select id, 'ASSIGNMENT_HANDED_IN', handed_in_at, false, application_id, null
                  from assignment
                 where tenant_id = :tenant and candidate_id = :candidate and handed_in_at is not null
                union all
                select id, 'REJECTED', received_at, false, application_id, reached_stage
                  from rejection
                 where tenant_id = :tenant and candidate_id = :candidate
                union all
                select id, status, ended_at, false, id, stage
                  from job_application
                 where tenant_id = :tenant and candidate_id = :candidate
                   and status in ('WITHDRAWN', 'HIRED', 'NO_RESPONSE')
                union all
                select id, 'REST_ENDS', rest.over, rest.over > :now, application_id, null
                  from rejection
                 cross join lateral (
                   select least(rest_ended_at, received_at + (
                            select cooling_off_hours * interval '1 hour' from tenant where tenant.id = :tenant)) as over
                 ) rest
                 where tenant_id = :tenant and candidate_id = :candidate
                union all
                select id, 'WIN_RECORDED', noted_at, false, application_id, kind
                  from win
                 where tenant_id = :tenant and candidate_id = :candidate
                union all
                select id, 'FEEDBACK_RECEIVED', received_at, false, application_id, clarity
                  from feedback
                 where tenant_id = :tenant and candidate_id = :candidate
                union all
                select id, 'GAME_PLAN_MADE', noted_at, false, application_id, null
                  from game_plan
                 where tenant_id = :tenant and candidate_id = :candidate
              ) entry
              join job_application application
                on application.tenant_id = :tenant
               and application.candidate_id = :candidate
               and application.id = entry.application_id
              join company
                on company.tenant_id = :tenant
               and company.candidate_id = :candidate
               and company.id = application.company_id
             where entry.kind = any (cast(:kinds as text[]))
               and (application.ended_at is null
                 or entry.kind <> 'ASSIGNMENT_DUE'
                   and (entry.kind <> 'ANSWER_EXPECTED' or entry.at <= application.ended_at))
               and (:fromTheTop or (entry.at, entry.id, entry.kind) < (:lastAt, :lastId, :lastKind))
             order by entry.at desc, entry.id desc, entry.kind desc
             limit :rows
            """;

    private final EntityManager entities;
    private final CurrentTransaction current;

    TimelineRepository(EntityManager entities, CurrentTransaction current) {
        this.entities = entities;
        this.current = current;
    }

    static Cursor cursor(TimelineEntryView last) {
        return new Cursor(KIND, last.kind().name(), last.id()).within(Cursor.at(ORDER, last.at(), last.id()));
    }

    /** One row more than the page holds, the future first. */
    List<TimelineEntryView> page(UUID candidateId, Set<TimelineKind> kinds, PageQuery page) {
        var after = page.after(KIND);
        var last = after.map(cursor -> cursor.outer(ORDER));
        return entities.unwrap(Session.class)
                .createNativeQuery(ENTRIES, Tuple.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", candidateId)
                .setParameter("now", current.now(), StandardBasicTypes.INSTANT)
                .setParameter("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("fromTheTop", last.isEmpty())
                .setParameter("lastAt", last.map(Cursor::instant).orElse(Instant.EPOCH), StandardBasicTypes.INSTANT)
                .setParameter("lastId", last.map(Cursor::id).orElse(candidateId))
                .setParameter(
                        "lastKind", after.map(cursor -> cursor.inner().key()).orElse(""))
                .setParameter("rows", page.limit() + 1)
                .getResultStream()
                .map(TimelineRepository::entry)
                .toList();
    }

    private static TimelineEntryView entry(Tuple row) {
        return new TimelineEntryView(
                row.get("id", UUID.class),
                TimelineKind.valueOf(row.get("kind", String.class)),
                Instant.ofEpochMilli(row.get("at", Long.class)),
                row.get("due", Boolean.class),
                row.get("application_id", UUID.class),
                row.get("title", String.class),
                row.get("company_name", String.class),
                row.get("detail", String.class));
    }
}
