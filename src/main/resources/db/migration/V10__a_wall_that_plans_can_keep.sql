-- The restriction that Hibernate adds to every entity: whether this is the tenant of the transaction. PostgreSQL folds it into the
-- query around it. Without a bound tenant nothing is.
create function is_bound(text) returns boolean
  language sql stable
as $$
  select $1 = nullif(current_setting('app.tenant', true), '')
$$;
