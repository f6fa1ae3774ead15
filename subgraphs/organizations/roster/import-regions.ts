import { type Kysely, sql } from 'kysely'
import type { OpenSubgraph } from '../../../shared/graph/subgraph.ts'
import type { ImportOptions } from '../../../shared/roster/import-options.ts'
import { type Roster, readRoster } from '../../../shared/roster/read-roster.ts'
import { countFaults, createFaultTable, faultsByLine } from './fault-table.ts'
import type { ImportReport } from './import-report.ts'
import { checkRegions } from './region-checks.ts'
import { type RegionField, type RegionRow, regionColumns } from './region-columns.ts'
import { inSession } from './session.ts'
import { type Stage, stageRoster } from './stage-roster.ts'

const regionStage: Stage<RegionRow> = {
  table: 'roster_region',
  columns: {
    line: 'line integer',
    code: 'code text',
    name: 'name text',
    level: 'level text',
    parentCode: 'parent_code text',
  },
  factOf: ({ line, values }) => ({ ...values, line }),
}

/**
 * Imports administrative divisions, all or nothing: those of new codes are entered, others renamed or moved as the file
 * has them, and none is taken away.
 * @throws RosterUnreadableError, RosterEmptyError, RosterHeadingsError
 */
export async function importRegions(
  { database }: OpenSubgraph,
  file: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const roster = await readRoster(file, regionColumns, options.sheet ? { sheet: options.sheet } : {})
  return inSession(database, async (session) => {
    await createFaultTable(session)
    await stageRoster(session, roster, regionStage, options.onProgress)
    await sql`create index on pg_temp.roster_region (code, line)`.execute(session)
    await sql`analyze pg_temp.roster_region`.execute(session)
    return settle(session, roster, options)
  })
}

async function settle(
  session: Kysely<unknown>,
  { headings, ignored }: Roster<RegionRow>,
  { dryRun, onProgress, takeFaults }: ImportOptions,
): Promise<ImportReport> {
  onProgress?.({ phase: 'CHECK', done: 0, total: 1 })
  const written = regionColumns.map(({ field, heading }) => [field, headings[field] ?? heading.zh])
  await checkRegions(session, Object.fromEntries(written) as Record<RegionField, string>)
  const faults = await countFaults(session)
  if (faults > 0) {
    await takeFaults(faultsByLine(session), faults)
    return { ignored, faults, founded: 0, changed: 0, unchanged: 0, withoutSuperior: 0 }
  }
  const counted = await countChanges(session)
  onProgress?.({ phase: 'CHECK', done: 1, total: 1 })
  if (!dryRun) await write(session)
  return { ...counted, ignored, faults }
}

async function countChanges(db: Kysely<unknown>) {
  const { rows } = await sql<{
    founded: number
    changed: number
    unchanged: number
    withoutSuperior: number
  }>`
    select count(*) filter (where g.code is null) as founded, count(*) filter (where ${differs}) as changed,
      count(*) filter (where g.code is not null and not ${differs}) as unchanged,
      count(*) filter (where g.code is null and r.parent_code is null) as "withoutSuperior"
    from roster_region r left join organizations.region g on g.code = r.code`.execute(db)
  return rows[0]!
}

const differs = sql`(g.code is not null and (g.name, g.level, g.parent_code) is distinct from (r.name, r.level, r.parent_code))`

/** One statement, so that all of it is there or nothing. */
async function write(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into organizations.region as g (id, code, name, level, parent_code)
    select 'reg_' || code, code, name, level, parent_code from roster_region
    on conflict (code) do update set name = excluded.name, level = excluded.level, parent_code = excluded.parent_code
    where (g.name, g.level, g.parent_code) is distinct from (excluded.name, excluded.level, excluded.parent_code)`.execute(
    db,
  )
  await sql`analyze organizations.region`.execute(db)
}
