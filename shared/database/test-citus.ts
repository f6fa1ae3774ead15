import { type Kysely, sql } from 'kysely'

/**
 * Stands in for Citus where it is not installed: its catalogue, and its two functions, which refuse what Citus documents that it refuses
 * (“Creating and modifying distributed objects”, “SQL support and workarounds”) and keep in the catalogue what they were asked. Rows stay where
 * they are. Gone with `dropTestCitus`.
 */
export async function makeTestCitus(db: Kysely<unknown>): Promise<void> {
  for (const statement of standIn) await sql.raw(statement).execute(db)
}

export async function dropTestCitus(db: Kysely<unknown>): Promise<void> {
  for (const function_ of ['create_distributed_table', 'create_reference_table', 'citus_check'])
    await sql.raw(`drop function if exists public.${function_}`).execute(db)
  await sql`drop table if exists public.pg_dist_partition`.execute(db)
}

/** A distributed table has the column in all that is unique, no triggers, and foreign keys only to what is where it is or everywhere. */
const checks = `create function public.citus_check(asked regclass, key text, kind text) returns void language plpgsql as $$
  declare
    place smallint := (select attnum from pg_attribute where attrelid = asked and attname = key and not attisdropped);
    bad text;
  begin
    if exists (select 1 from pg_dist_partition where logicalrelid = asked) then
      raise exception 'table "%" is already distributed', asked; end if;
    if exists (select 1 from pg_trigger where tgrelid = asked and not tgisinternal) then
      raise exception 'cannot distribute relation "%" because it has triggers', asked; end if;
    select attname into bad from pg_attribute
      where attrelid = asked and attidentity <> '' and atttypid <> 'bigint'::regtype;
    if bad is not null then raise exception 'cannot distribute % with identity column %: only bigint is supported', asked, bad; end if;
    if kind = 'h' then
      if place is null then raise exception 'column "%" of relation "%" does not exist', key, asked; end if;
      if (select attgenerated <> '' from pg_attribute where attrelid = asked and attnum = place) then
        raise exception 'cannot distribute relation: % (distribution column must not be generated)', asked; end if;
      select i.indexrelid::regclass::text into bad from pg_index i
        where i.indrelid = asked and i.indisunique and not place = any(i.indkey::smallint[]);
      if bad is not null then raise exception 'cannot create constraint on "%": % does not include the distribution column', asked, bad; end if;
    end if;
    select f.conname into bad from pg_constraint f left join pg_dist_partition o on o.logicalrelid = f.confrelid
      where f.contype = 'f' and f.conrelid = asked and f.confrelid <> asked and not case
        when kind = 'n' then o.partmethod is distinct from 'h' and f.confdeltype in ('a', 'r') and f.confupdtype in ('a', 'r') or o.partmethod = 'n'
        else coalesce(o.partmethod = 'n' or (o.partmethod = 'h' and place = any(f.conkey)
          and o.partkey = (select attname from pg_attribute where attrelid = f.confrelid and attnum = f.confkey[array_position(f.conkey, place)])), false) end;
    if bad is not null then raise exception 'cannot create foreign key constraint %: not to a reference table, nor colocated by the distribution column', bad; end if;
    select f.conname into bad from pg_constraint f left join pg_dist_partition o on o.logicalrelid = f.conrelid
      where f.contype = 'f' and f.confrelid = asked and f.conrelid <> asked and kind = 'h' and o.partmethod is distinct from 'h';
    if bad is not null then raise exception 'cannot create foreign key constraint %: reference tables and local tables cannot refer to distributed tables', bad; end if;
  end $$`

const standIn = [
  'create table public.pg_dist_partition (logicalrelid regclass primary key, partmethod "char", partkey text, colocationid int, repmodel "char")',
  checks,
  `create function public.create_reference_table(table_name regclass) returns void language plpgsql as $$ begin
    perform citus_check(table_name, null, 'n');
    insert into pg_dist_partition values (table_name, 'n', null, 0, 't');
  end $$`,
  `create function public.create_distributed_table(
    table_name regclass, distribution_column text, distribution_type text default 'hash', colocate_with text default 'default'
  ) returns void language plpgsql as $$
    declare
      group_id int := (select coalesce(max(colocationid), 0) + 1 from pg_dist_partition);
      nulls boolean;
    begin
      perform citus_check(table_name, distribution_column, 'h');
      execute format('select exists (select 1 from %s where %I is null)', table_name, distribution_column) into nulls;
      if nulls then raise exception 'the partition column of table % cannot be NULL', table_name; end if;
      if colocate_with not in ('default', 'none') then
        select d.colocationid into group_id from pg_dist_partition d
          join pg_attribute o on o.attrelid = d.logicalrelid and o.attname = d.partkey
          join pg_attribute a on a.attrelid = table_name and a.attname = distribution_column and a.atttypid = o.atttypid
          where d.logicalrelid = colocate_with::regclass;
        if group_id is null then raise exception 'cannot colocate tables % and %', colocate_with, table_name; end if;
      end if;
      insert into pg_dist_partition values (table_name, 'h', distribution_column, group_id, 's');
    end $$`,
]
