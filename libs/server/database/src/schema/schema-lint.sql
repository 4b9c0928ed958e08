-- Every key and unique index of a tenant table contains provider_id, row-level security is enabled and forced, and no table
-- of the public schema is without a provider. No row: clean.
with tenant as (
  select t.oid, t.relname, t.relrowsecurity and t.relforcerowsecurity as protected,
    (select a.attnum from pg_attribute a where a.attrelid = t.oid and a.attname = 'provider_id' and not a.attisdropped) as provider
  from pg_class t where t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace
)
select t.relname || '.' || c.conname || ' lacks provider_id' as problem
  from tenant t join pg_constraint c on c.conrelid = t.oid
  where c.contype in ('p', 'u', 'f') and t.provider is not null and not t.provider = any (c.conkey)
union all
select t.relname || ': unique index ' || i.indexrelid::regclass || ' lacks provider_id'
  from tenant t join pg_index i on i.indrelid = t.oid
  where i.indisunique and t.provider is not null and not t.provider = any (i.indkey::int2[])
union all
select t.relname || ' is not protected by row-level security' from tenant t where t.provider is not null and not t.protected
union all
select t.relname || ' has no provider' from tenant t where t.provider is null;
