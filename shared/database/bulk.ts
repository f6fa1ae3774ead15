import { type Kysely, sql } from 'kysely'

/** Columns of a table by the names that the facts have: `superiorId: 'superior_id text'`, the column and its SQL type. */
export type BulkColumns = Readonly<Record<string, string>>

/** How many rows go into one statement: few enough to keep memory bounded, enough that the round trip does not count. */
const rowsPerStatement = 2000

/** Inserts facts into a table, many in one statement. */
export async function insertMany(
  db: Kysely<unknown>,
  table: string,
  columns: BulkColumns,
  facts: readonly object[],
): Promise<void> {
  for (let from = 0; from < facts.length; from += rowsPerStatement) {
    await insertBatch(db, table, columns, facts.slice(from, from + rowsPerStatement))
  }
}

function insertBatch(db: Kysely<unknown>, table: string, columns: BulkColumns, facts: readonly object[]) {
  const definitions = Object.entries(columns).map(
    ([field, definition]) => [field, ...definition.split(' ')] as const,
  )
  const names = sql.join(definitions.map(([, column]) => sql.id(column!)))
  const values = sql.join(definitions.map(([field]) => sql.id(field)))
  const types = sql.join(definitions.map(([field, , type]) => sql`${sql.id(field)} ${sql.raw(type!)}`))
  return sql`
    insert into ${sql.table(table)} (${names})
    select ${values} from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as f(${types})`.execute(db)
}
