-- The way back after a no: the plan, what the candidate says about its steps, and what the steps leave behind. What a step's
-- state is, is never stored: it follows from the rest.

-- One plan for each application that was rejected. Taking the rejection back closes it; a new rejection opens it again.
create table recovery_plan (
  tenant_id      text        not null,
  candidate_id   uuid        not null,
  id             uuid        not null,
  application_id uuid        not null,
  opened_at      timestamptz not null,
  closed_at      timestamptz,
  version        integer     not null,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint recovery_plan_pk primary key (tenant_id, candidate_id, id),
  constraint recovery_plan_application_once unique (tenant_id, candidate_id, application_id),
  constraint recovery_plan_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade
);
create index recovery_plan_id_ix on recovery_plan (id);
create index recovery_plan_list_ix on recovery_plan (tenant_id, candidate_id, created_at, id);

-- Whoever was rejected before there were plans has a way back too. Row-level security hides all rows from the owner.
alter table rejection no force row level security;
insert into recovery_plan
  (tenant_id, candidate_id, id, application_id, opened_at, version, created_at, updated_at)
select tenant_id, candidate_id, id, application_id, received_at, 0, created_at, updated_at
  from rejection;
alter table rejection force row level security;

-- What the candidate says about a step: that they leave it out, or, where nothing else can show it, that it is done.
create table step_mark (
  tenant_id    text        not null,
  candidate_id uuid        not null,
  id           uuid        not null,
  plan_id      uuid        not null,
  kind         text        not null,
  skip_reason  text,
  done         boolean     not null,
  note         text,
  version      integer     not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  constraint step_mark_pk primary key (tenant_id, candidate_id, id),
  constraint step_mark_once unique (tenant_id, candidate_id, plan_id, kind),
  constraint step_mark_plan_fk foreign key (tenant_id, candidate_id, plan_id)
    references recovery_plan (tenant_id, candidate_id, id) on delete cascade,
  constraint step_mark_kind_known check (kind in ('COOL_OFF', 'WINS', 'RETROSPECTIVE', 'OUT_OF_MY_CONTROL',
    'THANK_AND_ASK', 'PROBE_FEEDBACK', 'KEEP_ON_FILE', 'STAY_IN_TOUCH', 'WHO_GOT_IT', 'CRITERIA', 'TARGET_COMPANIES',
    'GROW_PROFILE', 'INFORM_NETWORK', 'GAME_PLAN', 'SECOND_CHOICE')),
  constraint step_mark_done_where_nothing_else_shows_it check (not done or kind in ('WHO_GOT_IT', 'GROW_PROFILE')),
  constraint step_mark_done_or_skipped check (not done or skip_reason is null),
  constraint step_mark_skip_reason_length check (char_length(skip_reason) between 1 and 1000),
  constraint step_mark_note_length check (char_length(note) <= 10000)
);

create table win (
  tenant_id      text        not null,
  candidate_id   uuid        not null,
  id             uuid        not null,
  application_id uuid        not null,
  kind           text        not null,
  text           text        not null,
  noted_at       timestamptz not null,
  version        integer     not null,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint win_pk primary key (tenant_id, candidate_id, id),
  constraint win_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade,
  constraint win_kind_known check (kind in ('MATERIALS', 'PREPARATION', 'CONVERSATION', 'PEOPLE', 'RESULT')),
  constraint win_text_length check (char_length(text) between 1 and 2000)
);
create index win_id_ix on win (id);
create index win_list_ix on win (tenant_id, candidate_id, created_at, id);
create index win_application_list_ix on win (tenant_id, candidate_id, application_id, created_at, id);

create table retrospective (
  tenant_id         text        not null,
  candidate_id      uuid        not null,
  id                uuid        not null,
  application_id    uuid        not null,
  nothing_to_change boolean     not null,
  do_differently    text,
  prepared_answers  text,
  thank_you_note    text,
  confidence        text,
  presentation      text,
  relevance         text,
  version           integer     not null,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  constraint retrospective_pk primary key (tenant_id, candidate_id, id),
  constraint retrospective_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade,
  constraint retrospective_says_something check (nothing_to_change
    or num_nonnulls(do_differently, prepared_answers, thank_you_note, confidence, presentation, relevance) > 0),
  constraint retrospective_do_differently_length check (char_length(do_differently) between 1 and 10000),
  constraint retrospective_prepared_answers_length check (char_length(prepared_answers) between 1 and 10000),
  constraint retrospective_thank_you_note_length check (char_length(thank_you_note) between 1 and 10000),
  constraint retrospective_confidence_length check (char_length(confidence) between 1 and 10000),
  constraint retrospective_presentation_length check (char_length(presentation) between 1 and 10000),
  constraint retrospective_relevance_length check (char_length(relevance) between 1 and 10000)
);
create index retrospective_id_ix on retrospective (id);
create index retrospective_list_ix on retrospective (tenant_id, candidate_id, application_id, created_at, id);

-- What no candidate can control, and may have decided it.
create table factor (
  tenant_id      text        not null,
  candidate_id   uuid        not null,
  id             uuid        not null,
  application_id uuid        not null,
  kind           text        not null,
  note           text,
  version        integer     not null,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint factor_pk primary key (tenant_id, candidate_id, id),
  constraint factor_once unique (tenant_id, candidate_id, application_id, kind),
  constraint factor_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade,
  constraint factor_kind_known check (kind in ('REFERRAL', 'KNOWN_TO_MANAGER', 'INTERNAL_CANDIDATE',
    'PIPELINE_CANDIDATE', 'HIRING_FREEZE', 'BUDGET_CHANGE', 'ROLE_CHANGED', 'UNKNOWN')),
  constraint factor_note_length check (char_length(note) <= 2000)
);
create index factor_id_ix on factor (id);
create index factor_list_ix on factor (tenant_id, candidate_id, application_id, created_at, id);

-- What the employer said later about why; what came with the no itself is on the rejection.
create table feedback (
  tenant_id      text        not null,
  candidate_id   uuid        not null,
  id             uuid        not null,
  application_id uuid        not null,
  received_at    timestamptz not null,
  text           text        not null,
  -- Nobody said where the words were those of a no that was taken back.
  clarity        text,
  version        integer     not null,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint feedback_pk primary key (tenant_id, candidate_id, id),
  constraint feedback_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade,
  constraint feedback_clarity_known check (clarity in ('CLEAR', 'VAGUE')),
  constraint feedback_text_length check (char_length(text) between 1 and 10000)
);
create index feedback_id_ix on feedback (id);
create index feedback_list_ix on feedback (tenant_id, candidate_id, application_id, received_at, id);

-- What was so lovable, and is asked of every later application.
create table criterion (
  tenant_id      text        not null,
  candidate_id   uuid        not null,
  id             uuid        not null,
  application_id uuid,
  about          text        not null,
  text           text        not null,
  weight         integer     not null,
  version        integer     not null,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint criterion_pk primary key (tenant_id, candidate_id, id),
  constraint criterion_candidate_fk foreign key (tenant_id, candidate_id)
    references candidate (tenant_id, id) on delete cascade,
  constraint criterion_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete set null (application_id),
  constraint criterion_about_known check (about in ('POSITION', 'COMPANY')),
  constraint criterion_text_length check (char_length(text) between 1 and 1000),
  constraint criterion_weight_bound check (weight between 1 and 5)
);
create index criterion_id_ix on criterion (id);
create index criterion_list_ix on criterion (tenant_id, candidate_id, created_at, id);
create index criterion_application_ix on criterion (tenant_id, candidate_id, application_id);

create table target_company (
  tenant_id          text        not null,
  candidate_id       uuid        not null,
  id                 uuid        not null,
  company_id         uuid        not null,
  comparable_because text,
  competitor         boolean     not null,
  state              text        not null,
  version            integer     not null,
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  constraint target_company_pk primary key (tenant_id, candidate_id, id),
  constraint target_company_once unique (tenant_id, candidate_id, company_id),
  constraint target_company_candidate_fk foreign key (tenant_id, candidate_id)
    references candidate (tenant_id, id) on delete cascade,
  constraint target_company_company_fk foreign key (tenant_id, candidate_id, company_id)
    references company (tenant_id, candidate_id, id),
  constraint target_company_state_known check (state in ('IDEA', 'RESEARCHING', 'CONTACTED', 'APPLIED')),
  constraint target_company_comparable_because_length check (char_length(comparable_because) <= 2000)
);
create index target_company_id_ix on target_company (id);
create index target_company_list_ix on target_company (tenant_id, candidate_id, created_at, id);

-- How far an application or a target company meets a criterion. Where there is no row, nobody knows.
create table fit_answer (
  tenant_id         text        not null,
  candidate_id      uuid        not null,
  id                uuid        not null,
  criterion_id      uuid        not null,
  application_id    uuid,
  target_company_id uuid,
  answer            text        not null,
  version           integer     not null,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  constraint fit_answer_pk primary key (tenant_id, candidate_id, id),
  constraint fit_answer_about_one_thing check (num_nonnulls(application_id, target_company_id) = 1),
  constraint fit_answer_application_once unique (tenant_id, candidate_id, application_id, criterion_id),
  constraint fit_answer_target_company_once unique (tenant_id, candidate_id, target_company_id, criterion_id),
  constraint fit_answer_criterion_fk foreign key (tenant_id, candidate_id, criterion_id)
    references criterion (tenant_id, candidate_id, id) on delete cascade,
  constraint fit_answer_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade,
  constraint fit_answer_target_company_fk foreign key (tenant_id, candidate_id, target_company_id)
    references target_company (tenant_id, candidate_id, id) on delete cascade,
  constraint fit_answer_known check (answer in ('MET', 'PARTLY', 'NOT'))
);
create index fit_answer_criterion_ix on fit_answer (tenant_id, candidate_id, criterion_id);

-- For lists in the order of how well applications fit. The class Fit says the same; a test compares the two.
create function fit_score(tenant text, candidate uuid, application uuid) returns integer
  language sql stable
as $$
  select round(100 * sum(criterion.weight * case answer when 'MET' then 1 when 'PARTLY' then 0.5 else 0 end)
               / sum(criterion.weight))::integer
    from fit_answer
    join criterion
      on criterion.tenant_id = fit_answer.tenant_id
     and criterion.candidate_id = fit_answer.candidate_id
     and criterion.id = fit_answer.criterion_id
   where fit_answer.tenant_id = fit_score.tenant
     and fit_answer.candidate_id = fit_score.candidate
     and fit_answer.application_id = fit_score.application
$$;

-- Who stands by the candidate.
create table supporter (
  tenant_id    text        not null,
  candidate_id uuid        not null,
  id           uuid        not null,
  name         text        not null,
  kind         text        not null,
  email        text,
  notes        text,
  version      integer     not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  constraint supporter_pk primary key (tenant_id, candidate_id, id),
  constraint supporter_candidate_fk foreign key (tenant_id, candidate_id)
    references candidate (tenant_id, id) on delete cascade,
  constraint supporter_name_length check (char_length(name) between 1 and 200),
  constraint supporter_kind_known check (kind in ('FAMILY', 'FRIEND', 'CLOSE_COLLEAGUE', 'NETWORK')),
  constraint supporter_email_length check (char_length(email) between 3 and 320),
  constraint supporter_notes_length check (char_length(notes) <= 2000)
);
create index supporter_id_ix on supporter (id);
create index supporter_list_ix on supporter (tenant_id, candidate_id, created_at, id);

-- Who knew about which application, and when they were told how it ended.
create table supporter_knowledge (
  tenant_id      text not null,
  candidate_id   uuid not null,
  id             uuid not null,
  supporter_id   uuid not null,
  application_id uuid not null,
  informed_at    timestamptz,
  constraint supporter_knowledge_pk primary key (tenant_id, candidate_id, id),
  constraint supporter_knowledge_once unique (tenant_id, candidate_id, supporter_id, application_id),
  constraint supporter_knowledge_supporter_fk foreign key (tenant_id, candidate_id, supporter_id)
    references supporter (tenant_id, candidate_id, id) on delete cascade,
  constraint supporter_knowledge_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade
);
create index supporter_knowledge_application_ix on supporter_knowledge (tenant_id, candidate_id, application_id);

-- What is taken along into the next interview.
create table game_plan (
  tenant_id       text        not null,
  candidate_id    uuid        not null,
  id              uuid        not null,
  application_id  uuid        not null,
  interview_id    uuid,
  improvements    text,
  lessons         text,
  doubts_question text,
  notes           text,
  noted_at        timestamptz not null,
  version         integer     not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint game_plan_pk primary key (tenant_id, candidate_id, id),
  constraint game_plan_application_fk foreign key (tenant_id, candidate_id, application_id)
    references job_application (tenant_id, candidate_id, id) on delete cascade,
  constraint game_plan_interview_fk foreign key (tenant_id, candidate_id, interview_id)
    references interview (tenant_id, candidate_id, id) on delete set null (interview_id),
  constraint game_plan_improvements_length check (char_length(improvements) <= 20000),
  constraint game_plan_lessons_length check (char_length(lessons) <= 20000),
  constraint game_plan_doubts_question_length check (char_length(doubts_question) <= 2000),
  constraint game_plan_notes_length check (char_length(notes) <= 10000)
);
create index game_plan_id_ix on game_plan (id);
create index game_plan_list_ix on game_plan (tenant_id, candidate_id, created_at, id);
create index game_plan_application_ix on game_plan (tenant_id, candidate_id, application_id);
create index game_plan_interview_ix on game_plan (tenant_id, candidate_id, interview_id);

grant select, insert, update, delete on recovery_plan, step_mark, win, retrospective, factor, feedback, criterion,
  target_company, fit_answer, supporter, supporter_knowledge, game_plan to ${runtimeRole};

do $$
declare
  walled text;
begin
  foreach walled in array array['recovery_plan', 'step_mark', 'win', 'retrospective', 'factor', 'feedback', 'criterion',
    'target_company', 'fit_answer', 'supporter', 'supporter_knowledge', 'game_plan']
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

-- What was planned after a no has no sense where the no was none.
alter table follow_up
  drop constraint follow_up_cancelled_because_known,
  add constraint follow_up_cancelled_because_known
    check (cancelled_because in ('REJECTION', 'REJECTION_TAKEN_BACK'));

-- Vague feedback opens the one probe, so the policy looks at it.
create trigger feedback_moves_the_turn_on
  after insert or update or delete on feedback
  for each row execute function move_the_turn_on();

-- Whether a rejected candidate came close: second, or as far as the final round. Such doors open again (practice
-- second-choice).
create function came_close(tenant text, candidate uuid, application uuid, at timestamptz) returns boolean
  language sql stable
as $$
  select exists (
           select from rejection
            where rejection.tenant_id = tenant
              and rejection.candidate_id = candidate
              and rejection.application_id = application
              and (runner_up or reached_stage in ('FINAL_INTERVIEW', 'REFERENCE_CHECK', 'OFFER')))
      or exists (
           select from stage_change
            where stage_change.tenant_id = tenant
              and stage_change.candidate_id = candidate
              and stage_change.application_id = application
              and to_stage in ('FINAL_INTERVIEW', 'REFERENCE_CHECK', 'OFFER'))
      or exists (
           select from interview
            where interview.tenant_id = tenant
              and interview.candidate_id = candidate
              and interview.application_id = application
              and kind = 'FINAL'
              and status <> 'CANCELLED'
              and starts_at <= at)
$$;
