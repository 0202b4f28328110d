-- The third wall between tenants: whatever a query forgets, the database shows a transaction only the rows of the tenant
-- it is bound to, and none at all where it is bound to none. Under FORCE that holds for the owner too
-- (docs/operating.md tells how data migrations, dumps and purges work then).

-- Who may look into a candidate's data besides the candidate and the tenant's own service, and until when.
create table coach_grant (
  tenant_id    text        not null,
  candidate_id uuid        not null,
  id           uuid        not null,
  coach        text        not null,
  recovery     boolean     not null,
  valid_until  timestamptz not null,
  granted_by   text        not null,
  version      integer     not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  constraint coach_grant_pk primary key (tenant_id, candidate_id, id),
  constraint coach_grant_once unique (tenant_id, candidate_id, coach),
  constraint coach_grant_candidate_fk foreign key (tenant_id, candidate_id)
    references candidate (tenant_id, id) on delete cascade,
  constraint coach_grant_coach_length check (char_length(coach) between 1 and 200),
  constraint coach_grant_granted_by_length check (char_length(granted_by) between 1 and 200)
);
create index coach_grant_id_ix on coach_grant (id);
create index coach_grant_coach_ix on coach_grant (tenant_id, coach, candidate_id);
create index coach_grant_list_ix on coach_grant (tenant_id, candidate_id, created_at, id);

-- The audit trail names operations now.
alter table audit_entry
  drop constraint audit_entry_action_known,
  add constraint audit_entry_action_form check (action ~ '^[A-Za-z_]{1,64}$');

grant select, insert, delete on coach_grant to ${runtimeRole};
-- Dumps are made by a role that may read everything and write nothing.
grant select on all tables in schema public to ${backupRole};
alter default privileges in schema public grant select on tables to ${backupRole};

alter table tenant enable row level security;
alter table tenant force row level security;
create policy tenant_wall on tenant
  using (id = nullif(current_setting('app.tenant', true), ''))
  with check (id = nullif(current_setting('app.tenant', true), ''));

do $$
declare
  walled text;
begin
  foreach walled in array array['candidate', 'company', 'job_application', 'stage_change', 'rejection', 'follow_up',
    'audit_entry', 'coach_grant']
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

-- Binds the transaction to a tenant and tells the time: that of record keeping, and that of the tenant's domain, which is
-- ahead where a test tenant's clock was moved. Both in milliseconds.
create function bind_tenant(wanted text, out recorded_at timestamptz, out domain_now timestamptz)
  language plpgsql
as $$
begin
  perform set_config('app.tenant', wanted, true);
  recorded_at := date_trunc('milliseconds', clock_timestamp());
  domain_now := recorded_at
    + coalesce((select clock_offset_ms from tenant where id = wanted), 0) * interval '1 millisecond';
end
$$;
