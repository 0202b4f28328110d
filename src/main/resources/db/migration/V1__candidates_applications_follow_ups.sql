-- Every table of a candidate carries tenant and candidate in its primary key, and foreign keys take both along: rows of
-- one candidate live together, so that the same schema can be spread by candidate one day (docs/decisions).
-- ${runtimeRole} is the role the service works with; the owner only migrates.

create extension if not exists unaccent;

-- What a search compares: without case, accents and compatibility forms.
create function search_key(text) returns text
  language sql stable strict parallel safe
  return unaccent(lower(normalize($1, NFKC)));

-- What makes two names the same: not their case, outer blanks, or the way a character is composed.
create function name_key(text) returns text
  language sql immutable strict parallel safe
  return lower(normalize(btrim($1), NFC));

create table tenant (
  id                   text        not null,
  name                 text        not null,
  test                 boolean     not null default false,
  clock_offset_ms      bigint      not null default 0,
  -- The parameters in force; policy and trigger both read them here. A tenant may only tighten them.
  cadence_limit        integer     not null default 3,
  cadence_window_hours integer     not null default 336,
  policy_revision      integer     not null default 1,
  created_at           timestamptz not null default now(),
  constraint tenant_pk primary key (id),
  constraint tenant_id_form check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  constraint tenant_name_length check (char_length(name) between 1 and 200),
  constraint tenant_only_test_clocks_move check (test or clock_offset_ms = 0),
  constraint tenant_clock_offset_bound check (clock_offset_ms between 0 and 315360000000),
  constraint tenant_cadence_limit_ceiling check (cadence_limit between 1 and 3),
  constraint tenant_cadence_window_ceiling check (cadence_window_hours between 336 and 8760)
);

create table candidate (
  tenant_id    text        not null,
  id           uuid        not null,
  external_id  text        not null,
  display_name text,
  email        text,
  locale       text        not null,
  time_zone    text        not null,
  personal_values text[]      not null default '{}',
  version      integer     not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  constraint candidate_pk primary key (tenant_id, id),
  constraint candidate_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint candidate_external_id_unique unique (tenant_id, external_id),
  constraint candidate_external_id_length check (char_length(external_id) between 1 and 200),
  constraint candidate_display_name_length check (char_length(display_name) between 1 and 200),
  constraint candidate_email_length check (char_length(email) between 3 and 320),
  constraint candidate_locale_length check (char_length(locale) between 2 and 35),
  constraint candidate_time_zone_length check (char_length(time_zone) between 1 and 64),
  constraint candidate_values_count check (cardinality(personal_values) <= 20)
);
create index candidate_id_ix on candidate (id);
create index candidate_list_ix on candidate (tenant_id, created_at, id);

create table company (
  tenant_id    text        not null,
  candidate_id uuid        not null,
  id           uuid        not null,
  name         text        not null,
  website      text,
  time_zone    text,
  version      integer     not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  constraint company_pk primary key (tenant_id, candidate_id, id),
  constraint company_candidate_fk foreign key (tenant_id, candidate_id)
    references candidate (tenant_id, id) on delete cascade,
  constraint company_name_length check (char_length(name) between 1 and 200),
  constraint company_website_length check (char_length(website) <= 2000),
  constraint company_time_zone_length check (char_length(time_zone) between 1 and 64)
);
create unique index company_name_unique on company (tenant_id, candidate_id, name_key(name));
create index company_id_ix on company (id);
create index company_list_ix on company (tenant_id, candidate_id, created_at, id);

create table job_application (
  tenant_id       text        not null,
  candidate_id    uuid        not null,
  id              uuid        not null,
  company_id      uuid        not null,
  title           text        not null,
  job_url         text,
  job_description text,
  source          text,
  location        text,
  salary_amount   numeric,
  salary_currency text,
  applied_on      date,
  dream_job       boolean     not null,
  notes           text,
  archived        boolean     not null,
  stage           text        not null,
  status          text        not null,
  ended_at        timestamptz,
  end_note        text,
  version         integer     not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  -- Touched by the cadence's wall alone; no entity maps it, so that no entity tag and no optimistic lock is disturbed.
  cadence_turn    bigint      not null default 0,
  constraint job_application_pk primary key (tenant_id, candidate_id, id),
  constraint job_application_candidate_fk foreign key (tenant_id, candidate_id)
    references candidate (tenant_id, id) on delete cascade,
  constraint job_application_company_fk foreign key (tenant_id, candidate_id, company_id)
    references company (tenant_id, candidate_id, id),
  constraint job_application_title_length check (char_length(title) between 1 and 200),
  constraint job_application_job_url_length check (char_length(job_url) <= 2000),
  constraint job_application_job_description_length check (char_length(job_description) <= 50000),
  constraint job_application_source_length check (char_length(source) <= 200),
  constraint job_application_location_length check (char_length(location) <= 200),
  constraint job_application_notes_length check (char_length(notes) <= 10000),
  constraint job_application_end_note_length check (char_length(end_note) <= 2000),
  constraint job_application_salary_whole check ((salary_amount is null) = (salary_currency is null)),
  constraint job_application_salary_amount_bound check (salary_amount between 0 and 999999999999.9999),
  constraint job_application_salary_currency_form check (salary_currency ~ '^[A-Z]{3}$'),
  constraint job_application_stage_known check (stage in ('SAVED', 'APPLIED', 'SCREENING', 'ASSESSMENT', 'INTERVIEW',
    'FINAL_INTERVIEW', 'REFERENCE_CHECK', 'OFFER')),
  constraint job_application_status_known check (status in ('ACTIVE', 'REJECTED', 'WITHDRAWN', 'HIRED',
    'NO_RESPONSE')),
  constraint job_application_end_fits_status check ((status = 'ACTIVE') = (ended_at is null))
);
create index job_application_id_ix on job_application (id);
create index job_application_company_ix on job_application (tenant_id, candidate_id, company_id);
create index job_application_created_ix on job_application (tenant_id, candidate_id, created_at, id);
create index job_application_updated_ix on job_application (tenant_id, candidate_id, updated_at, id);

create table stage_change (
  tenant_id      text        not null,
  candidate_id   uuid        not null,
  id             uuid        not null,
  application_id uuid        not null,
  from_stage     text,
  to_stage       text        not null,
  occurred_at    timestamptz not null,
  actor          text        not null,
  constraint stage_change_pk primary key (tenant_id, candidate_id, id),
  constraint stage_change_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade,
  constraint stage_change_from_known check (from_stage in ('SAVED', 'APPLIED', 'SCREENING', 'ASSESSMENT', 'INTERVIEW',
    'FINAL_INTERVIEW', 'REFERENCE_CHECK', 'OFFER')),
  constraint stage_change_to_known check (to_stage in ('SAVED', 'APPLIED', 'SCREENING', 'ASSESSMENT', 'INTERVIEW',
    'FINAL_INTERVIEW', 'REFERENCE_CHECK', 'OFFER')),
  constraint stage_change_actor_length check (char_length(actor) between 1 and 200)
);
create index stage_change_list_ix on stage_change (tenant_id, candidate_id, application_id, occurred_at, id);

create table rejection (
  tenant_id        text        not null,
  candidate_id     uuid        not null,
  id               uuid        not null,
  application_id   uuid        not null,
  received_at      timestamptz not null,
  reached_stage    text        not null,
  reason           text,
  feedback         text,
  feedback_clarity text,
  runner_up        boolean     not null,
  version          integer     not null,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  constraint rejection_pk primary key (tenant_id, candidate_id, id),
  constraint rejection_once unique (tenant_id, candidate_id, application_id),
  constraint rejection_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade,
  constraint rejection_reached_stage_known check (reached_stage in ('SAVED', 'APPLIED', 'SCREENING', 'ASSESSMENT',
    'INTERVIEW', 'FINAL_INTERVIEW', 'REFERENCE_CHECK', 'OFFER')),
  constraint rejection_reason_length check (char_length(reason) <= 2000),
  constraint rejection_feedback_length check (char_length(feedback) <= 10000),
  constraint rejection_feedback_clarity_known check (feedback_clarity in ('CLEAR', 'VAGUE'))
);
create index rejection_id_ix on rejection (id);

create table follow_up (
  tenant_id      text        not null,
  candidate_id   uuid        not null,
  id             uuid        not null,
  application_id uuid        not null,
  status         text        not null,
  planned_for    timestamptz,
  sent_at        timestamptz,
  purposes       text[]      not null,
  channel        text        not null,
  text           text,
  hook_kind      text,
  hook_text      text,
  origin         text        not null,
  over_cadence   boolean     not null,
  policy_version text        not null,
  version        integer     not null,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  -- The instant at which this follow-up takes a place in the cadence; none while it does not count.
  counted_at     timestamptz generated always as
    (case status when 'SENT' then sent_at when 'PLANNED' then planned_for end) stored,
  constraint follow_up_pk primary key (tenant_id, candidate_id, id),
  constraint follow_up_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade,
  constraint follow_up_status_known check (status in ('PLANNED', 'SENT', 'CANCELLED')),
  constraint follow_up_planned_has_time check (status <> 'PLANNED' or planned_for is not null),
  constraint follow_up_sent_has_time check ((status = 'SENT') = (sent_at is not null)),
  constraint follow_up_purposes_count check (cardinality(purposes) between 1 and 4),
  constraint follow_up_purposes_known check (purposes <@ array['THANK_YOU', 'STATUS_CHECK', 'CONTINUE_CONVERSATION',
    'FEEDBACK_REQUEST', 'FEEDBACK_PROBE', 'KEEP_ON_FILE', 'CONNECT', 'STAY_IN_TOUCH', 'RECONNECT']),
  constraint follow_up_channel_known check (channel in ('EMAIL', 'PHONE', 'SMS', 'WHATSAPP', 'LETTER', 'PORTAL',
    'IN_PERSON', 'LINKEDIN', 'XING', 'X', 'OTHER_SOCIAL')),
  constraint follow_up_text_length check (char_length(text) <= 10000),
  constraint follow_up_hook_whole check ((hook_kind is null) = (hook_text is null)),
  constraint follow_up_hook_kind_known check (hook_kind in ('HIGHLIGHT', 'SURPRISE', 'SHARED_VALUE',
    'SUPPORTING_MATERIAL', 'COMPANY_CHALLENGE')),
  constraint follow_up_hook_text_length check (char_length(hook_text) between 1 and 1000),
  constraint follow_up_origin_known check (origin in ('POLICY', 'HISTORY')),
  constraint follow_up_only_history_is_over check (origin = 'HISTORY' or not over_cadence)
);
create index follow_up_id_ix on follow_up (id);
create index follow_up_list_ix on follow_up (tenant_id, candidate_id, created_at, id);
create index follow_up_application_list_ix on follow_up (tenant_id, candidate_id, application_id, created_at, id);
create index follow_up_counted_ix on follow_up (tenant_id, candidate_id, application_id, counted_at)
  where counted_at is not null;

-- Who did what to which thing, and when; never what it contained.
create table audit_entry (
  tenant_id    text        not null,
  candidate_id uuid        not null,
  id           uuid        not null,
  occurred_at  timestamptz not null,
  actor        text        not null,
  action       text        not null,
  subject_id   uuid        not null,
  was          timestamptz,
  became       timestamptz,
  constraint audit_entry_pk primary key (tenant_id, candidate_id, id),
  constraint audit_entry_candidate_fk foreign key (tenant_id, candidate_id)
    references candidate (tenant_id, id) on delete cascade,
  constraint audit_entry_actor_length check (char_length(actor) between 1 and 200),
  constraint audit_entry_action_known check (action in ('FOLLOW_UP_RECORDED_AS_HISTORY', 'FOLLOW_UP_SENT_AT_CORRECTED'))
);
create index audit_entry_list_ix on audit_entry (tenant_id, candidate_id, occurred_at, id);

-- Histories are appended to and never changed; erasing a candidate goes through the foreign keys.
grant select, insert, update on tenant to ${runtimeRole};
grant select, insert, update, delete on candidate, company, job_application, rejection, follow_up to ${runtimeRole};
grant select, insert on stage_change, audit_entry to ${runtimeRole};
