-- The rival's own tables, with the same data: as one would make them for one frontend, without tenants, walls and audit.

begin;
create schema rival;
create table rival.candidate as select id, external_id, display_name from candidate;
create table rival.company as select id, candidate_id, name from company;
create table rival.application as
  select id, candidate_id, company_id, title, job_url, job_description, source, location, salary_amount, salary_currency, applied_on,
         dream_job, notes, archived, stage, status, ended_at, created_at, updated_at
    from job_application;
create table rival.follow_up as
  select id, application_id, status, planned_for, sent_at, purposes, channel, text, hook_kind, hook_text, created_at from follow_up;
create table rival.message as select id, application_id, channel, received_at, text from incoming_message;

alter table rival.candidate add primary key (id);
alter table rival.company add primary key (id), add foreign key (candidate_id) references rival.candidate;
alter table rival.application
  add primary key (id),
  add foreign key (candidate_id) references rival.candidate,
  add foreign key (company_id) references rival.company;
create index on rival.application (candidate_id, created_at, id);
alter table rival.follow_up
  alter id set default gen_random_uuid(),
  alter created_at set default now(),
  add primary key (id),
  add foreign key (application_id) references rival.application;
create index on rival.follow_up (application_id, sent_at);
alter table rival.message add primary key (id), add foreign key (application_id) references rival.application;
create index on rival.message (application_id, received_at);
commit;

vacuum (analyze, freeze) rival.candidate, rival.company, rival.application, rival.follow_up, rival.message;
