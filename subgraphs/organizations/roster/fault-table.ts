import { type Kysely, type RawBuilder, sql } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import type { RosterFault } from '../../../shared/roster/roster-fault.ts'
import { type FaultDetail, type FaultKind, faultTexts } from './fault-texts.ts'

const rowsInPage = 1000

/** What is wrong with a roster, kept in a temporary table: a bad file may have more of it than memory should hold. */
export async function createFaultTable(db: Kysely<unknown>): Promise<void> {
  await sql`
    create temp table roster_fault (id bigint generated always as identity, line integer not null, heading text,
      value text not null, kind text not null, detail jsonb not null)`.execute(db)
}

/** Keeps what was found while cells were read. */
export function keepFaults(db: Kysely<unknown>, faults: readonly RosterFault[]): Promise<void> {
  const rows = faults.map(({ reason, ...fault }) => ({ ...fault, kind: 'CELL', detail: reason }))
  return insertMany(db, 'pg_temp.roster_fault', faultColumns, rows)
}

const faultColumns = {
  line: 'line integer',
  column: 'heading text',
  value: 'value text',
  kind: 'kind text',
  detail: 'detail jsonb',
}

export interface FaultQuery {
  readonly kind: FaultKind
  readonly heading: string
  /** SQL for the rows at fault, with the staged row as `r`: `from … where …`. */
  readonly from: RawBuilder<unknown>
  /** SQL for the text at fault. */
  readonly value: RawBuilder<unknown>
  /** SQL for what the text needs to know, as jsonb. */
  readonly detail?: RawBuilder<unknown>
}

/** Finds faults among the staged rows by one statement. */
export async function findFaults(db: Kysely<unknown>, query: FaultQuery): Promise<void> {
  const { kind, heading, from, value, detail = sql`'{}'::jsonb` } = query
  await sql`
    insert into pg_temp.roster_fault (line, heading, value, kind, detail)
    select r.line, ${heading}::text, coalesce(${value}, ''), ${kind}::text, ${detail} ${from}
    order by r.line`.execute(db)
}

export async function countFaults(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from pg_temp.roster_fault`.execute(
    db,
  )
  return rows[0]!.total
}

interface StoredFault {
  readonly id: number
  readonly line: number
  readonly column: string | null
  readonly value: string
  readonly kind: FaultKind
  readonly detail: FaultDetail
}

/** All faults in the order of the file, a page at a time. */
export async function* faultsByLine(db: Kysely<unknown>): AsyncGenerator<RosterFault> {
  await sql`create index on pg_temp.roster_fault (line, id)`.execute(db)
  let last = { line: 0, id: 0 }
  while (true) {
    const { rows } = await sql<StoredFault>`
      select id, line, heading as column, value, kind, detail from pg_temp.roster_fault
      where (line, id) > (${last.line}, ${last.id}) order by line, id limit ${rowsInPage}`.execute(db)
    for (const { line, column, value, kind, detail } of rows)
      yield { line, column, value, reason: faultTexts[kind](detail) }
    if (rows.length < rowsInPage) return
    last = rows.at(-1)!
  }
}
