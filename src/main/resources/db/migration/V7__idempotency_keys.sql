-- Answers kept under the keys that callers gave their requests, so that a repeated request is answered and not carried out
-- again (docs/decisions/0014). A key is unique for its caller, and only digests of both are stored. The answer holds what it
-- is about, so it goes with the candidate; one about no candidate names none.
create table idempotency_key (
  tenant_id      text        not null,
  candidate_id   uuid,
  digest         bytea       not null,
  request_digest bytea       not null,
  status         smallint    not null,
  location       text,
  entity_tag     text,
  language       text,
  body           bytea       not null,
  kept_until     timestamptz not null,
  constraint idempotency_key_pk primary key (tenant_id, digest),
  constraint idempotency_key_candidate_fk foreign key (tenant_id, candidate_id)
    references candidate (tenant_id, id) on delete cascade,
  constraint idempotency_key_digest_length check (octet_length(digest) = 32),
  constraint idempotency_key_request_digest_length check (octet_length(request_digest) = 32),
  constraint idempotency_key_status_success check (status between 200 and 299)
);
create index idempotency_key_candidate_ix on idempotency_key (tenant_id, candidate_id);
create index idempotency_key_kept_until_ix on idempotency_key (tenant_id, kept_until);

grant select, insert, update, delete on idempotency_key to ${runtimeRole};

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy tenant_wall on idempotency_key
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
