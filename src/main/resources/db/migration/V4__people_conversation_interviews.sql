-- What the rules about waiting well look at: people at the employer, what the employer wrote, interviews and what was
-- noticed in them, and what a follow-up refers to. Keys and foreign keys take tenant and candidate along, as before.

create table contact (
  tenant_id    text        not null,
  candidate_id uuid        not null,
  id           uuid        not null,
  company_id   uuid        not null,
  name         text        not null,
  role         text        not null,
  email        text,
  phone        text,
  version      integer     not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  constraint contact_pk primary key (tenant_id, candidate_id, id),
  constraint contact_company_fk foreign key (tenant_id, candidate_id, company_id)
    references company (tenant_id, candidate_id, id) on delete cascade,
  constraint contact_name_length check (char_length(name) between 1 and 200),
  constraint contact_role_known check (role in ('RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER', 'PEER', 'REFERRER')),
  constraint contact_email_length check (char_length(email) between 3 and 320),
  constraint contact_phone_length check (char_length(phone) between 1 and 40)
);
create index contact_id_ix on contact (id);
create index contact_company_ix on contact (tenant_id, candidate_id, company_id, created_at, id);
create index contact_list_ix on contact (tenant_id, candidate_id, created_at, id);

-- Candidate and contact know each other on a platform.
create table connection (
  tenant_id       text        not null,
  candidate_id    uuid        not null,
  id              uuid        not null,
  contact_id      uuid        not null,
  platform        text        not null,
  connected_since timestamptz not null,
  version         integer     not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint connection_pk primary key (tenant_id, candidate_id, id),
  constraint connection_once unique (tenant_id, candidate_id, contact_id, platform),
  constraint connection_contact_fk foreign key (tenant_id, candidate_id, contact_id)
    references contact (tenant_id, candidate_id, id) on delete cascade,
  constraint connection_platform_known check (platform in ('LINKEDIN', 'XING', 'X', 'OTHER_SOCIAL'))
);
create index connection_id_ix on connection (id);
create index connection_list_ix on connection (tenant_id, candidate_id, contact_id, created_at, id);

create table incoming_message (
  tenant_id          text        not null,
  candidate_id       uuid        not null,
  id                 uuid        not null,
  application_id     uuid        not null,
  contact_id         uuid,
  channel            text        not null,
  received_at        timestamptz not null,
  text               text,
  answer_expected_by timestamptz,
  version            integer     not null,
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  constraint incoming_message_pk primary key (tenant_id, candidate_id, id),
  constraint incoming_message_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade,
  constraint incoming_message_contact_fk foreign key (tenant_id, candidate_id, contact_id)
    references contact (tenant_id, candidate_id, id) on delete set null (contact_id),
  constraint incoming_message_channel_known check (channel in ('EMAIL', 'PHONE', 'SMS', 'WHATSAPP', 'LETTER', 'PORTAL',
    'IN_PERSON', 'LINKEDIN', 'XING', 'X', 'OTHER_SOCIAL')),
  constraint incoming_message_text_length check (char_length(text) <= 50000)
);
create index incoming_message_id_ix on incoming_message (id);
create index incoming_message_contact_ix on incoming_message (tenant_id, candidate_id, contact_id);
create index incoming_message_list_ix on incoming_message (tenant_id, candidate_id, application_id, received_at, id);

-- A task from the employer.
create table assignment (
  tenant_id      text        not null,
  candidate_id   uuid        not null,
  id             uuid        not null,
  application_id uuid        not null,
  given_at       timestamptz not null,
  due_at         timestamptz,
  handed_in_at   timestamptz,
  notes          text,
  version        integer     not null,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint assignment_pk primary key (tenant_id, candidate_id, id),
  constraint assignment_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade,
  constraint assignment_due_after_given check (due_at >= given_at),
  constraint assignment_handed_in_after_given check (handed_in_at >= given_at),
  constraint assignment_notes_length check (char_length(notes) <= 10000)
);
create index assignment_id_ix on assignment (id);
create index assignment_list_ix on assignment (tenant_id, candidate_id, application_id, created_at, id);

create table interview (
  tenant_id      text        not null,
  candidate_id   uuid        not null,
  id             uuid        not null,
  application_id uuid        not null,
  kind           text        not null,
  status         text        not null,
  starts_at      timestamptz not null,
  ends_at        timestamptz,
  notes          text,
  version        integer     not null,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint interview_pk primary key (tenant_id, candidate_id, id),
  constraint interview_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade,
  constraint interview_kind_known check (kind in ('RECRUITER_SCREEN', 'TECHNICAL', 'BEHAVIORAL', 'PANEL', 'ONSITE',
    'FINAL')),
  constraint interview_status_known check (status in ('SCHEDULED', 'COMPLETE', 'CANCELLED')),
  constraint interview_ends_after_start check (ends_at > starts_at),
  constraint interview_notes_length check (char_length(notes) <= 10000)
);
create index interview_id_ix on interview (id);
create index interview_list_ix on interview (tenant_id, candidate_id, starts_at, id);
create index interview_application_list_ix on interview (tenant_id, candidate_id, application_id, starts_at, id);

-- Who of the contacts leads or sits in an interview.
create table interviewer (
  tenant_id    text        not null,
  candidate_id uuid        not null,
  id           uuid        not null,
  interview_id uuid        not null,
  contact_id   uuid        not null,
  constraint interviewer_pk primary key (tenant_id, candidate_id, id),
  constraint interviewer_once unique (tenant_id, candidate_id, interview_id, contact_id),
  constraint interviewer_interview_fk foreign key (tenant_id, candidate_id, interview_id)
    references interview (tenant_id, candidate_id, id) on delete cascade,
  constraint interviewer_contact_fk foreign key (tenant_id, candidate_id, contact_id)
    references contact (tenant_id, candidate_id, id) on delete cascade
);
create index interviewer_contact_ix on interviewer (tenant_id, candidate_id, contact_id);

-- What the candidate noticed in an interview; a follow-up refers to it.
create table noted_thing (
  tenant_id    text        not null,
  candidate_id uuid        not null,
  id           uuid        not null,
  interview_id uuid        not null,
  kind         text        not null,
  text         text        not null,
  version      integer     not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  constraint noted_thing_pk primary key (tenant_id, candidate_id, id),
  constraint noted_thing_interview_fk foreign key (tenant_id, candidate_id, interview_id)
    references interview (tenant_id, candidate_id, id) on delete cascade,
  constraint noted_thing_kind_known check (kind in ('HIGHLIGHT', 'SURPRISE', 'SHARED_VALUE', 'TOPIC')),
  constraint noted_thing_text_length check (char_length(text) between 1 and 1000)
);
create index noted_thing_id_ix on noted_thing (id);
create index noted_thing_list_ix on noted_thing (tenant_id, candidate_id, interview_id, created_at, id);

-- The candidate may end the week of rest early by saying so.
alter table rejection add column rest_ended_at timestamptz;

alter table follow_up
  add column contact_id uuid,
  add column interview_id uuid,
  add column in_reply_to uuid,
  add column new_role text,
  add column cancelled_because text,
  add constraint follow_up_contact_fk foreign key (tenant_id, candidate_id, contact_id)
    references contact (tenant_id, candidate_id, id) on delete set null (contact_id),
  add constraint follow_up_interview_fk foreign key (tenant_id, candidate_id, interview_id)
    references interview (tenant_id, candidate_id, id),
  add constraint follow_up_in_reply_to_fk foreign key (tenant_id, candidate_id, in_reply_to)
    references incoming_message (tenant_id, candidate_id, id),
  add constraint follow_up_new_role_length check (char_length(new_role) between 1 and 200),
  add constraint follow_up_cancelled_because_known check (cancelled_because in ('REJECTION')),
  add constraint follow_up_cancelled_for_a_reason check (status = 'CANCELLED' or cancelled_because is null),
  add constraint follow_up_reply_names_its_message check (('REPLY' = any (purposes)) = (in_reply_to is not null)),
  drop constraint follow_up_purposes_known,
  add constraint follow_up_purposes_known check (purposes <@ array['THANK_YOU', 'STATUS_CHECK', 'CONTINUE_CONVERSATION',
    'REPLY', 'FEEDBACK_REQUEST', 'FEEDBACK_PROBE', 'KEEP_ON_FILE', 'CONNECT', 'STAY_IN_TOUCH', 'RECONNECT']);
create index follow_up_contact_ix on follow_up (tenant_id, candidate_id, contact_id) where contact_id is not null;
create index follow_up_interview_ix on follow_up (tenant_id, candidate_id, interview_id) where interview_id is not null;
create index follow_up_in_reply_to_ix on follow_up (tenant_id, candidate_id, in_reply_to) where in_reply_to is not null;

-- Asked once each, however many requests race. What really took place stays a fact, and is not bound by it.
create unique index follow_up_feedback_request_once on follow_up (tenant_id, candidate_id, application_id)
  where origin = 'POLICY' and status in ('PLANNED', 'SENT') and 'FEEDBACK_REQUEST' = any (purposes);
create unique index follow_up_feedback_probe_once on follow_up (tenant_id, candidate_id, application_id)
  where origin = 'POLICY' and status in ('PLANNED', 'SENT') and 'FEEDBACK_PROBE' = any (purposes);
create unique index follow_up_keep_on_file_once on follow_up (tenant_id, candidate_id, application_id)
  where origin = 'POLICY' and status in ('PLANNED', 'SENT') and 'KEEP_ON_FILE' = any (purposes);

-- What a tenant asks for beyond the operator's ceiling; cadence_limit and cadence_window_hours are what both come to.
alter table tenant
  add column wanted_cadence_limit integer,
  add column wanted_cadence_window_hours integer,
  add column cooling_off_hours integer not null default 168,
  add column reconnect_after_hours integer not null default 2160,
  add column hook_required boolean not null default false,
  add constraint tenant_wanted_cadence_limit_bound check (wanted_cadence_limit between 1 and 3),
  add constraint tenant_wanted_cadence_window_bound check (wanted_cadence_window_hours between 336 and 8760),
  add constraint tenant_cooling_off_bound check (cooling_off_hours between 168 and 8760),
  add constraint tenant_reconnect_after_bound check (reconnect_after_hours between 2160 and 87600);

grant select, insert, update, delete on contact, connection, incoming_message, assignment, interview, interviewer,
  noted_thing to ${runtimeRole};

do $$
declare
  walled text;
begin
  foreach walled in array array['contact', 'connection', 'incoming_message', 'assignment', 'interview', 'interviewer',
    'noted_thing']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format('alter table %I force row level security', walled);
    execute format($policy$
      create policy tenant_wall on %I
        using (tenant_id = nullif(current_setting('app.tenant', true), ''))
        with check (tenant_id = nullif(current_setting('app.tenant', true), ''))
      $policy$, walled);
  end loop;
end
$$;
