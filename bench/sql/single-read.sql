-- One application, as the service sends it: bench/run compares the two.

\if :left = 0
\set pick random(0, 3999)
select application from bench.pick where n = :pick \gset
\set left 10
\endif
\set left :left - 1
\startpipeline
begin;
select domain_now, recorded_at, own_candidate, set_config('lock_timeout', :lock_timeout, true),
       set_config('statement_timeout', :statement_timeout, true), set_config('idle_in_transaction_session_timeout', :idle_timeout, true)
  from bind_caller(:tenant, nullif(:none, 'none'));
\endpipeline
select ja1_0.id,ja1_0.applied_on,ja1_0.archived,ja1_0.candidate_id,ja1_0.company_id,ja1_0.created_at,ja1_0.dream_job,
  ja1_0.end_note,ja1_0.ended_at,ja1_0.job_description,ja1_0.job_url,ja1_0.location,ja1_0.notes,ja1_0.salary_amount,
  ja1_0.salary_currency,ja1_0.source,ja1_0.stage,ja1_0.status,ja1_0.tenant_id,ja1_0.title,ja1_0.updated_at,ja1_0.version,
  c1_0.name from job_application ja1_0 join company c1_0 on (is_bound(c1_0.tenant_id)) and c1_0.id=ja1_0.company_id and
  c1_0.candidate_id=ja1_0.candidate_id and c1_0.tenant_id=ja1_0.tenant_id where (is_bound(ja1_0.tenant_id)) and
  ja1_0.id=:application and ja1_0.tenant_id=:tenant and (:everyone=true or :nobody@>array[ja1_0.candidate_id]);
commit;
