import { type Kysely, sql } from 'kysely'

/** A table as its rows are kept: without what the database computes. */
export interface Table {
  /** With its schema. */
  readonly name: string
  readonly columns: readonly string[]
}

/** What of the migrations has run: they are not rows of ours. */
const notKept = 'migration'

/** All tables of a schema, by name. */
export async function tablesOf(db: Kysely<unknown>, schema: string): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select ${schema} || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = to_regnamespace(${schema}) and c.relkind = 'r' and c.relname <> ${notKept}
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname`.execute(db)
  return rows
}

/** The names of the migrations that made a schema what it is. */
export async function migrationsOf(db: Kysely<unknown>, schema: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(`${schema}.${notKept}`)} order by id`.execute(db)
  return rows.map(({ name }) => name)
}

/** Whether a schema is there at all. */
export async function hasSchema(db: Kysely<unknown>, schema: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regnamespace(${schema}) is not null as there`.execute(db)
  return rows[0]!.there
}

/** A statement each by which the foreign keys of a schema go, and come back. */
export async function foreignKeysOf(
  db: Kysely<unknown>,
  schema: string,
): Promise<{ readonly drop: string; readonly add: string }[]> {
  const { rows } = await sql<{ drop: string; add: string }>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint where connamespace = to_regnamespace(${schema}) and contype = 'f'`.execute(db)
  return rows
}

/** Sets each counter of a schema's identity columns past the rows that are there. */
export async function advanceCounters(db: Kysely<unknown>, schema: string): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select format('%I.%I', table_schema, table_name) as table, column_name as column
    from information_schema.columns where table_schema = ${schema} and is_identity = 'YES'`.execute(db)
  for (const { table, column } of rows)
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${column}),
        (select coalesce(max(${sql.id(column)}), 0) + 1 from ${sql.raw(table)}), false)`.execute(db)
}
