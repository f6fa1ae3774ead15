import { type Kysely, sql } from 'kysely'
import { type Repeated, repeated } from '../repeated.ts'

const everyMs = 10_000
/** Changed rows that are not worth a look, beside a fifth of the table: what autovacuum goes by. */
const fewRows = 500

/**
 * Has the server look again at tables that have grown since it last did, until it is stopped. Autovacuum does that once a minute at best,
 * and not at all where it is off; until then a plan that was kept when a table was empty reads all of it for each row of an import.
 */
export function keepStatistics(
  db: Kysely<unknown>,
  schema: string,
  onError: (error: unknown) => void,
): Repeated {
  return repeated(async () => void (await refreshStatistics(db, schema)), everyMs, onError)
}

/** Answers the tables that were looked at: the role's own; those that another process is looking at are left to it. */
export async function refreshStatistics(db: Kysely<unknown>, schema: string): Promise<string[]> {
  const { rows } = await sql<{ table: string }>`
    select c.relname as table from pg_stat_user_tables s join pg_class c on c.oid = s.relid
    where s.schemaname = ${schema} and s.n_mod_since_analyze > ${fewRows} + s.n_live_tup / 5
      and pg_has_role(c.relowner, 'USAGE')`.execute(db)
  for (const { table } of rows) await sql`analyze (skip_locked) ${sql.id(schema, table)}`.execute(db)
  return rows.map(({ table }) => table)
}
