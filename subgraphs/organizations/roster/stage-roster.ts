import { type Kysely, sql } from 'kysely'
import { type BulkColumns, insertMany } from '../../../shared/database/bulk.ts'
import type { ImportOptions } from '../../../shared/roster/import-options.ts'
import type { Roster, RosterRow } from '../../../shared/roster/read-roster.ts'
import { keepFaults } from './fault-table.ts'

/** A temporary table that holds the rows of a roster while they are checked; it ends with the connection. */
export interface Stage<Row> {
  readonly table: string
  /** Its columns by the fields of `factOf`, as for `insertMany`. */
  readonly columns: BulkColumns
  factOf(row: RosterRow<Row>): object
}

/** Reads a roster into its stage, a batch at a time; rows with faults are not among them. */
export async function stageRoster<Row>(
  db: Kysely<unknown>,
  roster: Roster<Row>,
  { table, columns, factOf }: Stage<Row>,
  onProgress: ImportOptions['onProgress'],
): Promise<void> {
  await createTable(db, table, columns)
  for await (const { rows, faults, bytesRead } of roster.batches()) {
    await insertMany(db, `pg_temp.${table}`, columns, rows.map(factOf))
    await keepFaults(db, faults)
    onProgress?.({ phase: 'READ', done: bytesRead, total: roster.bytes })
  }
}

async function createTable(db: Kysely<unknown>, table: string, columns: BulkColumns): Promise<void> {
  const definitions = Object.values(columns).join(', ')
  await sql`create temp table ${sql.id(table)} (${sql.raw(definitions)})`.execute(db)
}

/** Makes a temporary table of what a query answers and counts it for the planner. */
export async function keepAs(
  db: Kysely<unknown>,
  table: string,
  query: string,
  ...indexed: string[]
): Promise<void> {
  await sql`create temp table ${sql.id(table)} as ${sql.raw(query)}`.execute(db)
  for (const columns of indexed)
    await sql`create index on ${sql.table(`pg_temp.${table}`)} (${sql.raw(columns)})`.execute(db)
  await sql`analyze ${sql.table(`pg_temp.${table}`)}`.execute(db)
}
