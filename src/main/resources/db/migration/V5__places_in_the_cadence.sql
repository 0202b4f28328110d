-- Not every follow-up takes a place in the cadence any more: the first reply to each message does not, and of the
-- thank-yous for one interview, one to each interviewer, only the first does. The policy's class Counting says the same;
-- CountingWallTest compares the two.

-- The same as bind_tenant, and whom a candidate's token is about, in one round trip.
create function bind_caller(
    wanted text, external text, out recorded_at timestamptz, out domain_now timestamptz, out own_candidate uuid)
  language plpgsql
as $$
begin
  select bound.recorded_at, bound.domain_now into recorded_at, domain_now from bind_tenant(wanted) bound;
  select id into own_candidate from candidate where tenant_id = wanted and external_id = external;
end
$$;

alter table follow_up add column read_turn bigint;

create function millis(timestamptz) returns bigint
  language sql immutable strict parallel safe
  return (extract(epoch from $1) * 1000)::bigint;

create function takes_a_place(one follow_up) returns boolean
  language sql stable
as $$
  select one.counted_at is not null
     -- The first reply to a message answers it.
     and not (one.purposes = array['REPLY']
       and not exists (
         select from follow_up earlier
          where earlier.tenant_id = one.tenant_id
            and earlier.candidate_id = one.candidate_id
            and earlier.in_reply_to = one.in_reply_to
            and earlier.purposes = one.purposes
            and (earlier.counted_at, earlier.id) < (one.counted_at, one.id)))
     -- A thank-you to one more interviewer, after the first one for the same interview.
     and not (one.purposes = array['THANK_YOU']
       and exists (
         select from interviewer
          where interviewer.tenant_id = one.tenant_id
            and interviewer.candidate_id = one.candidate_id
            and interviewer.interview_id = one.interview_id
            and interviewer.contact_id = one.contact_id)
       and exists (
         select from follow_up earlier
          where earlier.tenant_id = one.tenant_id
            and earlier.candidate_id = one.candidate_id
            and earlier.interview_id = one.interview_id
            and 'THANK_YOU' = any (earlier.purposes)
            and (earlier.counted_at, earlier.id) < (one.counted_at, one.id))
       and not exists (
         select from follow_up earlier
          where earlier.tenant_id = one.tenant_id
            and earlier.candidate_id = one.candidate_id
            and earlier.interview_id = one.interview_id
            and earlier.contact_id = one.contact_id
            and 'THANK_YOU' = any (earlier.purposes)
            and (earlier.counted_at, earlier.id) < (one.counted_at, one.id)))
$$;

-- A thank-you may make a later one to the same interviewer count, which was free until now as the first one to them.
create function made_to_count_by(one follow_up) returns timestamptz
  language sql stable
as $$
  select later.counted_at
    from follow_up later
   where later.tenant_id = one.tenant_id
     and later.candidate_id = one.candidate_id
     and later.interview_id = one.interview_id
     and later.contact_id = one.contact_id
     and 'THANK_YOU' = any (one.purposes)
     and later.purposes = array['THANK_YOU']
     and (later.counted_at, later.id) > (one.counted_at, one.id)
     and exists (
       select from interviewer
        where interviewer.tenant_id = later.tenant_id
          and interviewer.candidate_id = later.candidate_id
          and interviewer.interview_id = later.interview_id
          and interviewer.contact_id = later.contact_id)
     and exists (
       select from follow_up earlier
        where earlier.tenant_id = later.tenant_id
          and earlier.candidate_id = later.candidate_id
          and earlier.interview_id = later.interview_id
          and earlier.id <> one.id
          and 'THANK_YOU' = any (earlier.purposes)
          and (earlier.counted_at, earlier.id) < (later.counted_at, later.id))
     and not exists (
       select from follow_up earlier
        where earlier.tenant_id = later.tenant_id
          and earlier.candidate_id = later.candidate_id
          and earlier.interview_id = later.interview_id
          and earlier.contact_id = later.contact_id
          and earlier.id <> one.id
          and 'THANK_YOU' = any (earlier.purposes)
          and (earlier.counted_at, earlier.id) < (later.counted_at, later.id))
$$;

create or replace function hold_the_cadence() returns trigger
  language plpgsql
as $$
declare
  most integer;
  span interval;
  judged timestamptz;
begin
  -- One after the other: the row is written, not only locked, so that a repeatable-read transaction that began before
  -- the other's commit fails instead of counting on its old snapshot.
  update job_application
     set cadence_turn = cadence_turn + 1
   where tenant_id = new.tenant_id and candidate_id = new.candidate_id and id = new.application_id;

  -- A contact that took place is a fact, and a reply is never refused. They wait for their turn, so that others see
  -- them, and pass.
  if new.origin = 'HISTORY' or new.purposes = array['REPLY'] then
    return null;
  end if;

  -- Hours, not days: a day has 23 or 25 of them when the clocks change.
  select cadence_limit, cadence_window_hours * interval '1 hour'
    into strict most, span
    from tenant
   where id = new.tenant_id;

  -- New statements, so fresh snapshots under READ COMMITTED: they see what others committed while this one waited. Of any
  -- limit + 1 follow-ups in a row that have a judged instant among them, none may fit into one window.
  foreach judged in array
    array[case when takes_a_place(new) then new.counted_at end, made_to_count_by(new)]
  loop
    continue when judged is null;
    perform
       from (select counted_at as first_at,
                    lead(counted_at, most) over (order by counted_at) as last_at
               from follow_up
              where tenant_id = new.tenant_id
                and candidate_id = new.candidate_id
                and application_id = new.application_id
                and counted_at > judged - span
                and counted_at < judged + span
                and takes_a_place(follow_up)) run
      where last_at < first_at + span
        and judged between first_at and last_at;
    if found then
      raise exception 'More than % follow-ups about one application in % hours.', most,
          (extract(epoch from span) / 3600)::integer
        using errcode = 'FT001';
    end if;
  end loop;
  return null;
end
$$;

-- Their names let them fire before the foreign keys' own triggers: the application is locked before what a follow-up
-- refers to, in the order of everybody else.
drop trigger follow_up_inserted_holds_the_cadence on follow_up;
create trigger "A_inserted_holds_the_cadence"
  after insert on follow_up
  for each row
  when (new.counted_at is not null)
  execute function hold_the_cadence();

drop trigger follow_up_changed_holds_the_cadence on follow_up;
create trigger "A_changed_holds_the_cadence"
  after update on follow_up
  for each row
  when (new.counted_at is not null
    and (new.counted_at is distinct from old.counted_at
      -- Its turn also where only the status changes: an application is not deleted while something is sent.
      or new.status is distinct from old.status
      or new.origin is distinct from old.origin
      or new.application_id is distinct from old.application_id
      or new.purposes is distinct from old.purposes
      or new.in_reply_to is distinct from old.in_reply_to
      or new.interview_id is distinct from old.interview_id
      -- A contact that is deleted takes its name off the follow-ups, whatever they count.
      or new.contact_id is distinct from old.contact_id and new.contact_id is not null))
  execute function hold_the_cadence();

-- The policy decided on what it had read. Where the application has moved on since, it decides anew. What it had read is of
-- use only now, and not kept: rows that are restored or copied some day were judged long ago.
create function hold_the_turn() returns trigger
  language plpgsql
as $$
declare
  turn bigint;
begin
  select cadence_turn
    into turn
    from job_application
   where tenant_id = new.tenant_id and candidate_id = new.candidate_id and id = new.application_id
     for no key update;
  if turn <> new.read_turn then
    raise exception 'The application has moved on.' using errcode = 'FT001';
  end if;
  new.read_turn := null;
  return new;
end
$$;

create trigger follow_up_holds_the_turn
  before insert on follow_up
  for each row
  when (new.read_turn is not null)
  execute function hold_the_turn();

-- Whatever else the policy looks at moves the turn on too.
create function move_the_turn_on() returns trigger
  language plpgsql
as $$
begin
  update job_application
     set cadence_turn = cadence_turn + 1
   where tenant_id = coalesce(new.tenant_id, old.tenant_id)
     and candidate_id = coalesce(new.candidate_id, old.candidate_id)
     and id = coalesce(new.application_id, old.application_id);
  return null;
end
$$;

create trigger rejection_moves_the_turn_on
  after insert or update or delete on rejection
  for each row execute function move_the_turn_on();
create trigger interview_moves_the_turn_on
  after insert or update or delete on interview
  for each row execute function move_the_turn_on();
create trigger incoming_message_moves_the_turn_on
  after insert or update or delete on incoming_message
  for each row execute function move_the_turn_on();

create function end_moves_the_turn_on() returns trigger
  language plpgsql
as $$
begin
  new.cadence_turn := old.cadence_turn + 1;
  return new;
end
$$;

create trigger job_application_end_moves_the_turn_on
  before update on job_application
  for each row
  when (new.status is distinct from old.status or new.stage is distinct from old.stage)
  execute function end_moves_the_turn_on();
