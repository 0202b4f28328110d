-- The three roles around the service, made by a superuser before the first start and outside the migrations. Set their
-- passwords afterwards, then create the database with the owner role as its owner (docs/operating.md).

do $$
begin
  -- Migrates. Row-level security holds for it too.
  if not exists (select from pg_roles where rolname = 'followthrough_owner') then
    create role followthrough_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  -- Works: the service's own role.
  if not exists (select from pg_roles where rolname = 'followthrough') then
    create role followthrough login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  -- Dumps: sees the rows of all tenants, and may only read.
  if not exists (select from pg_roles where rolname = 'followthrough_backup') then
    create role followthrough_backup login nosuperuser nocreatedb nocreaterole bypassrls;
    alter role followthrough_backup set default_transaction_read_only = on;
  end if;
end
$$;
