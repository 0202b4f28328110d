-- The second wall of the cadence (practice `cadence`): whatever the Java side saw, the database lets no fourth counted
-- follow-up into a window. docs/decisions/0003 tells why it is built like this.

create function hold_the_cadence() returns trigger
  language plpgsql
as $$
declare
  most integer;
  span interval;
begin
  -- One after the other: the row is written, not only locked, so that a repeatable-read transaction that began before
  -- the other's commit fails instead of counting on its old snapshot.
  update job_application
     set cadence_turn = cadence_turn + 1
   where tenant_id = new.tenant_id and candidate_id = new.candidate_id and id = new.application_id;

  -- A contact that took place is a fact. It waits for its turn, so that others see it, and passes.
  if new.origin = 'HISTORY' then
    return null;
  end if;

  -- Hours, not days: a day has 23 or 25 of them when the clocks change.
  select cadence_limit, cadence_window_hours * interval '1 hour'
    into strict most, span
    from tenant
   where id = new.tenant_id;

  -- A new statement, so a fresh snapshot under READ COMMITTED: it sees what others committed while this one waited. Of
  -- any limit + 1 follow-ups in a row that have the new instant among them, none may fit into one window.
  perform
     from (select counted_at as first_at,
                  lead(counted_at, most) over (order by counted_at) as last_at
             from follow_up
            where tenant_id = new.tenant_id
              and candidate_id = new.candidate_id
              and application_id = new.application_id
              and counted_at > new.counted_at - span
              and counted_at < new.counted_at + span) run
    where last_at < first_at + span
      and new.counted_at between first_at and last_at;
  if found then
    raise exception 'More than % follow-ups about one application in % hours.', most, (extract(epoch from span) / 3600)::integer
      using errcode = 'FT001';
  end if;
  return null;
end
$$;

create trigger follow_up_inserted_holds_the_cadence
  after insert on follow_up
  for each row
  when (new.counted_at is not null)
  execute function hold_the_cadence();

create trigger follow_up_changed_holds_the_cadence
  after update on follow_up
  for each row
  when (new.counted_at is not null
    and (new.counted_at is distinct from old.counted_at
      -- Its turn also where only the status changes: an application is not deleted while something is sent.
      or new.status is distinct from old.status
      or new.origin is distinct from old.origin
      or new.application_id is distinct from old.application_id))
  execute function hold_the_cadence();
