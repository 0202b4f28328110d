-- 4,000 candidates with 25 applications and 5 companies each, 3 follow-ups and a stage change per application, a message
-- for every fourth. Ids count up, as those of the service do. Follow-ups lie 42 days back and more, three in 14 days at
-- most; application 0 had its three in the last days, so that a fourth is refused.

begin;
-- No triggers: the data keeps the rules anyway, which is looked at below.
set session_replication_role = replica;

create schema bench;
create function bench.id(prefix text, n bigint) returns uuid
  language sql immutable
  return (prefix || '-0000-7000-8000-' || (100000000000 + n))::uuid;

insert into candidate (tenant_id, id, external_id, display_name, email, locale, time_zone, version, created_at, updated_at)
select 'acme', bench.id('0190c000', c), 'candidate-' || c, 'Candidate ' || c, 'candidate-' || c || '@example.com', 'en',
       'Europe/Oslo', 0, now() - interval '400 days', now() - interval '400 days'
  from generate_series(0, 3999) c;

insert into company (tenant_id, candidate_id, id, name, website, version, created_at, updated_at)
select 'acme', bench.id('0190c000', n / 5), bench.id('0190b000', n), 'Company ' || n % 5, 'https://company-' || n % 5 || '.example/',
       0, now() - interval '400 days', now() - interval '400 days'
  from generate_series(0, 19999) n;

-- A job description of some 400 characters; 60 to 359 days old.
insert into job_application (tenant_id, candidate_id, id, company_id, title, job_url, job_description, source, location,
                             salary_amount, salary_currency, applied_on, dream_job, notes, archived, stage, status, version,
                             created_at, updated_at)
select 'acme', bench.id('0190c000', n / 25), bench.id('0190a000', n), bench.id('0190b000', n / 25 * 5 + n % 5),
       'Frontend Engineer ' || n, 'https://company-' || n % 5 || '.example/jobs/' || n,
       repeat('You build what people use every day, with a team that ships each week. ', 6), 'referral', 'Oslo',
       700000 + n % 100 * 1000, 'NOK', made::date, n % 25 = 0, 'They answer within a week or two.', false,
       case when n % 3 = 0 then 'INTERVIEW' else 'APPLIED' end, 'ACTIVE', 0, made, made
  from generate_series(0, 99999) n
 cross join lateral (
       select date_trunc('day', now()) - (60 + n / 25 % 300) * interval '1 day' + n % 25 * interval '1 minute' as made) day;

insert into stage_change (tenant_id, candidate_id, id, application_id, to_stage, occurred_at, actor)
select tenant_id, candidate_id, bench.id('0190d000', row_number() over (order by id) - 1), id, 'APPLIED', created_at, 'service bench'
  from job_application;

insert into incoming_message (tenant_id, candidate_id, id, application_id, channel, received_at, text, version, created_at,
                              updated_at)
select tenant_id, candidate_id, bench.id('0190e000', n), id, 'EMAIL', created_at + interval '4 days',
       'Thank you for your application. We will be in touch.', 0, created_at + interval '4 days', created_at + interval '4 days'
  from (select row_number() over (order by id) - 1 as n, * from job_application) application
 where n % 4 = 0;

insert into follow_up (tenant_id, candidate_id, id, application_id, status, sent_at, purposes, channel, text, origin,
                       over_cadence, policy_version, version, created_at, updated_at)
select tenant_id, candidate_id, bench.id('0190f000', n * 3 + k), id, 'SENT', sent, array['STATUS_CHECK'], 'EMAIL',
       'Thank you for the talk. I am looking forward to the next step.', 'POLICY', false, '2.1', 0, sent, sent
  from (select row_number() over (order by id) - 1 as n, * from job_application) application
 cross join generate_series(0, 2) k
 cross join lateral (
       select case when n = 0 then date_trunc('milliseconds', now()) - (3 - k) * interval '1 day'
                   else created_at + (array[5, 10, 18])[k + 1] * interval '1 day' end as sent) day;

-- What pgbench asks about, drawn anew every ten transactions: a candidate, one of their applications, and the first page.
create table bench.pick as
select n, bench.id('0190c000', n) as candidate, bench.id('0190a000', n * 25 + n % 25) as application,
       (select array_agg(id order by created_at desc, id desc)
          from (select id, created_at
                  from job_application
                 where tenant_id = 'acme' and candidate_id = bench.id('0190c000', n)
                 order by created_at desc, id desc
                 limit 21) page) as page
  from generate_series(0, 3999) n;
alter table bench.pick add primary key (n);
grant usage on schema bench to followthrough;
grant select on bench.pick to followthrough;

do $$
begin
  if (select count(*) from job_application) <> 100000 or (select count(*) from follow_up) <> 300000 then
    raise exception 'The numbers are not right.';
  end if;
  if exists (
       select from (
         select counted_at - lag(counted_at, 3) over (partition by application_id order by counted_at) as span
           from follow_up) run
        where span < interval '336 hours') then
    raise exception 'Four follow-ups lie in one window.';
  end if;
end
$$;
commit;

vacuum (analyze, freeze);
