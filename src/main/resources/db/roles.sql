-- The two roles of the service, made by an administrator before the first start and outside the migrations. Set their
-- passwords afterwards, then create the database with the owner role as its owner (docs/operating.md).

do $$
begin
  if not exists (select from pg_roles where rolname = 'followthrough_owner') then
    create role followthrough_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'followthrough') then
    create role followthrough login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end
$$;
