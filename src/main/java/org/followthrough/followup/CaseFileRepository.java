package org.followthrough.followup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.platform.CurrentTransaction;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** Reads the whole of what the policy judges by, for one application or for a page of them, with one query. */
@ApplicationScoped
class CaseFileRepository {

    /** Times as milliseconds, as the rules have them; lists as JSON, so that one row is one application. */
    private static final String CASE_FILES = """
            select application.id,
                   application.candidate_id,
                   application.cadence_turn,
                   candidate.time_zone,
                   tenant.cadence_limit,
                   tenant.cadence_window_hours,
                   tenant.cooling_off_hours,
                   tenant.reconnect_after_hours,
                   tenant.hook_required,
                   tenant.policy_revision,
                   (select contact.id
                      from contact
                     where contact.tenant_id = application.tenant_id
                       and contact.candidate_id = application.candidate_id
                       and contact.id = cast(:contact as uuid)) as contact,
                   cast(json_build_object(
                     'appliedOn', application.applied_on,
                     'end', (
                       select json_build_object('kind', application.status, 'at', millis(application.ended_at),
                                'vagueFeedback', coalesce(feedback.clarity, rejection.feedback_clarity) = 'VAGUE',
                                'feedbackGiven', feedback.id is not null or rejection.feedback is not null,
                                'restEndedAt', millis(rejection.rest_ended_at))
                         from (select) one
                         left join rejection
                           on rejection.tenant_id = application.tenant_id
                          and rejection.candidate_id = application.candidate_id
                          and rejection.application_id = application.id
                         left join lateral (
                           select id, clarity
                             from feedback
                            where tenant_id = application.tenant_id
                              and candidate_id = application.candidate_id
                              and application_id = application.id
                              and received_at >= rejection.received_at
                            order by received_at desc, id desc
                            limit 1) feedback
                           on true
                        where application.status <> 'ACTIVE'),
                     'stages', (
                       select json_agg(one)
                         from (
                           select millis(occurred_at) as at, to_stage <> 'SAVED' as "pastSaved"
                             from stage_change
                            where tenant_id = application.tenant_id
                              and candidate_id = application.candidate_id
                              and application_id = application.id
                            order by occurred_at, id) one),
                     'followUps', (
                       select json_agg(one)
                         from (
                           select id, millis(counted_at) as at, status, origin = 'HISTORY' as history, purposes, channel,
                                  contact_id as "contactId", interview_id as "interviewId", in_reply_to as "inReplyTo",
                                  new_role is not null as "newRole", hook_kind is not null as hook
                             from follow_up
                            where tenant_id = application.tenant_id
                              and candidate_id = application.candidate_id
                              and application_id = application.id
                              and counted_at is not null
                            order by counted_at, id) one),
                     'messages', (
                       select json_agg(one)
                         from (
                           select id, millis(received_at) as at, channel, contact_id as "contactId",
                                  millis(answer_expected_by) as "answerExpectedBy"
                             from incoming_message
                            where tenant_id = application.tenant_id
                              and candidate_id = application.candidate_id
                              and application_id = application.id
                            order by received_at, id) one),
                     'interviews', (
                       select json_agg(json_build_object('id', id, 'startsAt', millis(starts_at),
                                'endsAt', millis(ends_at), 'cancelled', status = 'CANCELLED',
                                'interviewers', array(
                                  select contact_id
                                    from interviewer
                                   where interviewer.tenant_id = interview.tenant_id
                                     and interviewer.candidate_id = interview.candidate_id
                                     and interviewer.interview_id = interview.id
                                   order by interviewer.id))
                                order by starts_at, id)
                         from interview
                        where tenant_id = application.tenant_id
                          and candidate_id = application.candidate_id
                          and application_id = application.id),
                     'handedIn', array(
                       select millis(handed_in_at)
                         from assignment
                        where tenant_id = application.tenant_id
                          and candidate_id = application.candidate_id
                          and application_id = application.id
                          and handed_in_at is not null),
                     'openAssignments', (
                       select json_agg(json_build_object('id', id, 'dueAt', millis(due_at)) order by due_at, id)
                         from assignment
                        where tenant_id = application.tenant_id
                          and candidate_id = application.candidate_id
                          and application_id = application.id
                          and handed_in_at is null),
                     'connections', (
                       select json_agg(json_build_object('contactId', contact_id, 'platform', platform,
                                'since', millis(connected_since)))
                         from connection
                        where tenant_id = application.tenant_id
                          and candidate_id = application.candidate_id
                          and (contact_id = cast(:contact as uuid) or contact_id in (
                            select contact_id
                              from follow_up
                             where tenant_id = application.tenant_id
                               and candidate_id = application.candidate_id
                               and application_id = application.id
                               and contact_id is not null))),
                     'elsewhere', (
                       select json_agg(json_build_object('contactId', contact_id, 'at', millis(counted_at)))
                         from follow_up
                        where tenant_id = application.tenant_id
                          and candidate_id = application.candidate_id
                          and contact_id = cast(:contact as uuid)
                          and application_id <> application.id
                          and counted_at is not null)
                   ) as text) as facts
              from job_application application
              join tenant
                on tenant.id = application.tenant_id
              join candidate
                on candidate.tenant_id = application.tenant_id
               and candidate.id = application.candidate_id
             where application.tenant_id = :tenant
               and (:everyone or application.candidate_id = any (cast(:candidates as uuid[])))
            """;

    /** Not a list of one: that PostgreSQL takes for a list of ten, and then plans each time anew. */
    private static final String ONE = CASE_FILES + "   and application.id = cast(:application as uuid)\n";

    private static final String MANY = CASE_FILES + "   and application.id = any (cast(:applications as uuid[]))\n";

    private final EntityManager entities;
    private final CurrentTransaction current;
    private final ObjectMapper json;

    CaseFileRepository(EntityManager entities, CurrentTransaction current, ObjectMapper json) {
        this.entities = entities;
        this.current = current;
        this.json = json;
    }

    /** @param contact the contact that the follow-up at hand names */
    Optional<CaseFile> find(UUID applicationId, @Nullable UUID contact) {
        var found = files(query(ONE, contact).setParameter("application", applicationId)).stream()
                .findFirst();
        found.ifPresent(file -> current.touch(file.candidateId()));
        return found;
    }

    List<CaseFile> all(Collection<UUID> applicationIds) {
        return files(query(MANY, null).setParameter("applications", applicationIds.toArray(UUID[]::new)));
    }

    private NativeQuery<Tuple> query(String text, @Nullable UUID contact) {
        return entities.unwrap(Session.class)
                .createNativeQuery(text, Tuple.class)
                .setParameter("tenant", current.tenant())
                .setParameter("contact", contact, StandardBasicTypes.UUID)
                .setParameter("everyone", current.reach().everyone())
                .setParameter("candidates", current.reach().ids());
    }

    private List<CaseFile> files(NativeQuery<Tuple> query) {
        return query.getResultStream().map(this::file).toList();
    }

    private CaseFile file(Tuple row) {
        var facts = facts(row.get("facts", String.class));
        return new CaseFile(
                row.get("candidate_id", UUID.class),
                row.get("id", UUID.class),
                row.get("cadence_turn", Long.class),
                PolicyRepository.of(row),
                row.get("contact", UUID.class),
                facts.recorded(),
                facts.handedInAt(),
                facts.assignmentsOwed(),
                facts.feedbackGiven(),
                facts.situation(ZoneId.of(row.get("time_zone", String.class))));
    }

    private CaseFacts facts(String text) {
        try {
            return json.readValue(text, CaseFacts.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
