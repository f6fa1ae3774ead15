import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ImportOptions } from '../../../shared/roster/import-options.ts'
import { dayOf } from '../../../shared/time.ts'
import type { ImportReport } from './import-report.ts'
import { planStandings, tellAlliances, tellPlaces, tellStandings } from './tell-changes.ts'
import { planChanges } from './tree-plan.ts'
import { unitsDiffer } from './unit-plan.ts'
import { writeOrganizations } from './write-organizations.ts'
import { writeUnits } from './write-units.ts'

/** As many at a time as can be told of in a few events. */
const rowsInSlice = 5000
/** From so many on, the planner is told of the tables' new sizes; the embedded database never looks by itself. */
const rowsToCount = 1000

export async function countChanges(
  db: Kysely<unknown>,
): Promise<Pick<ImportReport, 'founded' | 'changed' | 'unchanged' | 'withoutSuperior'>> {
  const { rows } = await sql<{ founded: number; changed: number; total: number; withoutSuperior: number }>`
    select count(*) as total, count(*) filter (where is_new) as founded,
      count(*) filter (where not is_new and (is_converted or is_moved or is_corrected or ${unitsDiffer})) as changed,
      count(*) filter (where is_new and superior_id is null) as "withoutSuperior"
    from roster_next n`.execute(db)
  const { total, founded, changed, withoutSuperior } = rows[0]!
  return { founded, changed, unchanged: total - founded - changed, withoutSuperior }
}

/** Writes everything that was planned, with the events that tell of it. */
export async function writeChanges(
  db: Kysely<unknown>,
  at: Temporal.Instant,
  onProgress: ImportOptions['onProgress'],
): Promise<void> {
  await planChanges(db)
  const authorship = { actor: null, at }
  const total = await countRows(db)
  for (let from = 0; from < total; from += rowsInSlice) {
    const slice = between(from + 1, from + rowsInSlice)
    await writeOrganizations(db, slice, dayOf(at).toString())
    await tellPlaces(db, slice, authorship)
    onProgress?.({ phase: 'WRITE', done: Math.min(from + rowsInSlice, total), total })
  }
  await tellAlliances(db, authorship)
  await planStandings(db)
  await writeUnits(db)
  await tellStandings(db, authorship)
  if (total >= rowsToCount) await countTables(db)
}

function between(first: number, last: number): RawBuilder<unknown> {
  return sql`c.place between ${first} and ${last}`
}

async function countRows(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from roster_change`.execute(db)
  return rows[0]!.total
}

async function countTables(db: Kysely<unknown>): Promise<void> {
  for (const table of ['organization', 'organization_period', 'unit', 'standing', 'event'])
    await sql`analyze ${sql.table(`organizations.${table}`)}`.execute(db)
}
