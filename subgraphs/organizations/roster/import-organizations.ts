import { type Kysely, sql } from 'kysely'
import type { OpenSubgraph } from '../../../shared/graph/subgraph.ts'
import type { ImportOptions } from '../../../shared/roster/import-options.ts'
import { type Roster, readRoster } from '../../../shared/roster/read-roster.ts'
import { type Clock, systemClock } from '../../../shared/time.ts'
import { countFaults, createFaultTable, faultsByLine } from './fault-table.ts'
import type { ImportReport } from './import-report.ts'
import { checkOrganizations, type Headings } from './organization-checks.ts'
import { type OrganizationRow, organizationColumns } from './organization-columns.ts'
import { planOrganizations } from './organization-plan.ts'
import { organizationStage } from './organization-stage.ts'
import { inSession } from './session.ts'
import { createMentions, stageMentions } from './stage-mentions.ts'
import { stageRoster } from './stage-roster.ts'
import { checkTree } from './tree-checks.ts'
import { planTree } from './tree-plan.ts'
import { checkUnits } from './unit-checks.ts'
import { planUnits } from './unit-plan.ts'
import { countChanges, writeChanges } from './write-changes.ts'

/**
 * Imports a roster of organizations, all or nothing. A row is the organization of its code: a new one is founded; one with
 * another name, kind, superior or region changes from today on; an equal one stays as it is. The database compares and
 * writes whole sets of rows, so that memory does not grow with the file.
 * @throws RosterUnreadableError, RosterEmptyError, RosterHeadingsError
 */
export async function importOrganizations(
  { database, events }: OpenSubgraph,
  file: string,
  options: ImportOptions,
  now: Clock = systemClock,
): Promise<ImportReport> {
  const roster = await readRoster(file, organizationColumns, options.sheet ? { sheet: options.sheet } : {})
  const report = await inSession(database, async (session) => {
    await stage(session, file, roster, options)
    if (options.dryRun) return settle(session, roster, options, now())
    return session.transaction().execute((tx) => settleLocked(tx, roster, options, now()))
  })
  await events.publish()
  return report
}

/** Reading takes longest, and holds nobody up: it is done before the transaction. */
async function stage(
  session: Kysely<unknown>,
  file: string,
  roster: Roster<OrganizationRow>,
  { sheet, onProgress }: ImportOptions,
): Promise<void> {
  await createFaultTable(session)
  await createMentions(session)
  await stageRoster(session, roster, organizationStage, onProgress)
  if ((await countFaults(session)) > 0) await stageMentions(session, file, sheet)
}

/** What is compared with the file must not change before the file is written. */
async function settleLocked(
  tx: Kysely<unknown>,
  roster: Roster<OrganizationRow>,
  options: ImportOptions,
  at: Temporal.Instant,
): Promise<ImportReport> {
  await sql`set local work_mem = '16MB'`.execute(tx)
  await sql`lock table organizations.organization, organizations.unit in share row exclusive mode`.execute(tx)
  return settle(tx, roster, options, at)
}

async function settle(
  db: Kysely<unknown>,
  roster: Roster<OrganizationRow>,
  { dryRun, onProgress, takeFaults }: ImportOptions,
  at: Temporal.Instant,
): Promise<ImportReport> {
  onProgress?.({ phase: 'CHECK', done: 0, total: 1 })
  await planOrganizations(db)
  await planTree(db)
  await planUnits(db)
  const faults = await check(db, roster)
  const { ignored } = roster
  if (faults > 0) {
    await takeFaults(faultsByLine(db), faults)
    return { ignored, faults, founded: 0, changed: 0, unchanged: 0, withoutSuperior: 0 }
  }
  const counted = await countChanges(db)
  onProgress?.({ phase: 'CHECK', done: 1, total: 1 })
  if (!dryRun) await writeChanges(db, at, onProgress)
  return { ...counted, ignored, faults }
}

async function check(db: Kysely<unknown>, { headings }: Roster<OrganizationRow>): Promise<number> {
  const written = organizationColumns.map(({ field, heading }) => [field, headings[field] ?? heading.zh])
  const names = Object.fromEntries(written) as Headings
  const namesSuperiors = headings.superior !== undefined || headings.superiorCode !== undefined
  await checkOrganizations(db, names, namesSuperiors)
  await checkTree(db, names)
  await checkUnits(db, names)
  return countFaults(db)
}
