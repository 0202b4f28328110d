package org.followthrough.recovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.policy.Purpose;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads what the steps of plans follow from, with one query however many plans there are. */
@ApplicationScoped
class PlanFactsRepository {

    private static final String FACTS = """
            select plan.id,
                   tenant.cooling_off_hours,
                   tenant.reconnect_after_hours,
                   rejection.rest_ended_at,
                   came_close(plan.tenant_id, plan.candidate_id, plan.application_id, :now) as second_choice,
                   latest.id is not null or rejection.feedback is not null as feedback_given,
                   coalesce(coalesce(latest.clarity, rejection.feedback_clarity) = 'VAGUE', false) as feedback_vague,
                   array(
                     select distinct purpose
                       from follow_up, unnest(purposes) purpose
                      where tenant_id = plan.tenant_id
                        and candidate_id = plan.candidate_id
                        and application_id = plan.application_id
                        and status = 'SENT'
                        and (sent_at >= plan.opened_at
                          or purpose in ('FEEDBACK_REQUEST', 'FEEDBACK_PROBE', 'KEEP_ON_FILE'))) as sent,
                   array(
                     select distinct unnest(purposes)
                       from follow_up
                      where tenant_id = plan.tenant_id
                        and candidate_id = plan.candidate_id
                        and application_id = plan.application_id
                        and status = 'PLANNED') as planned,
                   exists (
                     select from interview
                       join interviewer
                         on interviewer.tenant_id = interview.tenant_id
                        and interviewer.candidate_id = interview.candidate_id
                        and interviewer.interview_id = interview.id
                      where interview.tenant_id = plan.tenant_id
                        and interview.candidate_id = plan.candidate_id
                        and interview.application_id = plan.application_id) as interviewed,
                   exists (
                     select from interview
                       join interviewer
                         on interviewer.tenant_id = interview.tenant_id
                        and interviewer.candidate_id = interview.candidate_id
                        and interviewer.interview_id = interview.id
                       join connection
                         on connection.tenant_id = interviewer.tenant_id
                        and connection.candidate_id = interviewer.candidate_id
                        and connection.contact_id = interviewer.contact_id
                      where interview.tenant_id = plan.tenant_id
                        and interview.candidate_id = plan.candidate_id
                        and interview.application_id = plan.application_id) as connected,
                   (select count(*) from win
                     where tenant_id = plan.tenant_id
                       and candidate_id = plan.candidate_id
                       and application_id = plan.application_id) as wins,
                   (select count(*) from retrospective
                     where tenant_id = plan.tenant_id
                       and candidate_id = plan.candidate_id
                       and application_id = plan.application_id) as retrospectives,
                   (select count(*) from factor
                     where tenant_id = plan.tenant_id
                       and candidate_id = plan.candidate_id
                       and application_id = plan.application_id) as factors,
                   (select count(*) from game_plan
                     where tenant_id = plan.tenant_id
                       and candidate_id = plan.candidate_id
                       and application_id = plan.application_id) as game_plans,
                   (select count(*) from supporter_knowledge
                     where tenant_id = plan.tenant_id
                       and candidate_id = plan.candidate_id
                       and application_id = plan.application_id) as knew,
                   (select count(*) from supporter_knowledge
                     where tenant_id = plan.tenant_id
                       and candidate_id = plan.candidate_id
                       and application_id = plan.application_id
                       and informed_at >= plan.opened_at) as informed,
                   (select count(*) from criterion
                     where tenant_id = plan.tenant_id
                       and candidate_id = plan.candidate_id) as criteria,
                   (select count(*) from target_company
                     where tenant_id = plan.tenant_id
                       and candidate_id = plan.candidate_id) as target_companies,
                   (select cast(json_object_agg(kind,
                             json_build_object('skipReason', skip_reason, 'done', done, 'note', note)) as text)
                      from step_mark
                     where tenant_id = plan.tenant_id
                       and candidate_id = plan.candidate_id
                       and plan_id = plan.id) as marks
              from recovery_plan plan
              join tenant
                on tenant.id = plan.tenant_id
              left join rejection
                on rejection.tenant_id = plan.tenant_id
               and rejection.candidate_id = plan.candidate_id
               and rejection.application_id = plan.application_id
              left join lateral (
                select id, clarity
                  from feedback
                 where tenant_id = plan.tenant_id
                   and candidate_id = plan.candidate_id
                   and application_id = plan.application_id
                   and received_at >= plan.opened_at
                 order by received_at desc, id desc
                 limit 1) latest
                on true
             where plan.tenant_id = :tenant
               and plan.candidate_id = any (cast(:candidates as uuid[]))
               and plan.id = any (cast(:plans as uuid[]))
            """;

    private final EntityManager entities;
    private final CurrentTransaction current;
    private final ObjectMapper json;

    PlanFactsRepository(EntityManager entities, CurrentTransaction current, ObjectMapper json) {
        this.entities = entities;
        this.current = current;
        this.json = json;
    }

    /** @param plans some that the caller reaches */
    Map<UUID, PlanFacts> of(Collection<RecoveryPlan> plans) {
        if (plans.isEmpty()) {
            return Map.of();
        }
        var byId = plans.stream().collect(Collectors.toMap(RecoveryPlan::id, plan -> plan));
        entities.flush();
        return entities.unwrap(Session.class)
                .createNativeQuery(FACTS, Tuple.class)
                .setParameter("now", current.now())
                .setParameter("tenant", current.tenant())
                .setParameter(
                        "candidates",
                        plans.stream().map(RecoveryPlan::candidateId).distinct().toArray(UUID[]::new))
                .setParameter("plans", byId.keySet().toArray(UUID[]::new))
                .getResultStream()
                .map(row -> facts(Objects.requireNonNull(byId.get(row.get("id", UUID.class))), row))
                .collect(Collectors.toMap(PlanFacts::planId, facts -> facts));
    }

    private PlanFacts facts(RecoveryPlan plan, Tuple row) {
        return new PlanFacts(
                plan.id(),
                plan.candidateId(),
                plan.applicationId(),
                plan.openedAt(),
                plan.closedAt(),
                Duration.ofHours(row.get("cooling_off_hours", Integer.class)),
                Duration.ofHours(row.get("reconnect_after_hours", Integer.class)),
                row.get("rest_ended_at", Instant.class),
                row.get("second_choice", Boolean.class),
                row.get("feedback_given", Boolean.class),
                row.get("feedback_vague", Boolean.class),
                purposes(row, "sent"),
                purposes(row, "planned"),
                row.get("interviewed", Boolean.class),
                row.get("connected", Boolean.class),
                count(row, "wins"),
                count(row, "retrospectives"),
                count(row, "factors"),
                count(row, "criteria"),
                count(row, "target_companies"),
                count(row, "knew"),
                count(row, "informed"),
                count(row, "game_plans"),
                marks(row.get("marks", String.class)));
    }

    private static Set<Purpose> purposes(Tuple row, String column) {
        return Arrays.stream(row.get(column, String[].class))
                .map(Purpose::valueOf)
                .collect(Collectors.toSet());
    }

    private static int count(Tuple row, String column) {
        return Math.toIntExact(row.get(column, Long.class));
    }

    private Map<StepKind, PlanFacts.Mark> marks(@Nullable String text) {
        try {
            return text == null
                    ? Map.of()
                    : json.readValue(text, new TypeReference<Map<StepKind, PlanFacts.Mark>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
