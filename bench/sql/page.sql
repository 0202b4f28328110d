-- A page of 20 applications, as the service sends it: bench/run compares the two.

\if :left = 0
\set pick random(0, 3999)
select candidate, page from bench.pick where n = :pick \gset
\set left 10
\endif
\set left :left - 1
\startpipeline
begin;
select domain_now, recorded_at, own_candidate, set_config('lock_timeout', :lock_timeout, true),
       set_config('statement_timeout', :statement_timeout, true), set_config('idle_in_transaction_session_timeout', :idle_timeout, true)
  from bind_caller(:tenant, nullif(:none, 'none'));
\endpipeline
select c1_0.id,c1_0.created_at,c1_0.display_name,c1_0.email,c1_0.external_id,c1_0.locale,c1_0.tenant_id,c1_0.time_zone,
  c1_0.updated_at,c1_0.personal_values,c1_0.version from candidate c1_0 where (is_bound(c1_0.tenant_id)) and
  c1_0.id=:candidate and c1_0.tenant_id=:tenant and (:everyone=true or :nobody@>array[c1_0.id]) fetch first :one rows only;
select ja1_0.id,ja1_0.applied_on,ja1_0.archived,ja1_0.candidate_id,ja1_0.company_id,ja1_0.created_at,ja1_0.dream_job,
  ja1_0.end_note,ja1_0.ended_at,ja1_0.job_description,ja1_0.job_url,ja1_0.location,ja1_0.notes,ja1_0.salary_amount,
  ja1_0.salary_currency,ja1_0.source,ja1_0.stage,ja1_0.status,ja1_0.tenant_id,ja1_0.title,ja1_0.updated_at,ja1_0.version,
  c1_0.name from job_application ja1_0,company c1_0 where (is_bound(ja1_0.tenant_id)) and (is_bound(c1_0.tenant_id)) and
  ja1_0.tenant_id=:tenant and ja1_0.candidate_id=:candidate and c1_0.tenant_id=ja1_0.tenant_id and
  c1_0.candidate_id=ja1_0.candidate_id and c1_0.id=ja1_0.company_id and 1=1 order by ja1_0.created_at desc,ja1_0.id desc
  fetch first :rows rows only;
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
           and contact.id = cast(nullif(:none, 'none') as uuid)) as contact,
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
              and (contact_id = cast(nullif(:none, 'none') as uuid) or contact_id in (
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
              and contact_id = cast(nullif(:none, 'none') as uuid)
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
   and (:everyone or application.candidate_id = any (cast(:nobody as uuid[])))
   and application.id = any (cast(:page as uuid[]));
commit;
