import { type Kysely, sql } from 'kysely'
import type { OpenSubgraph } from '../../../shared/graph/subgraph.ts'
import { type Roster, readRoster } from '../../../shared/roster/read-roster.ts'
import { type Clock, dayOf, systemClock } from '../../../shared/time.ts'
import { checkOrganizations, type Headings } from './organization-checks.ts'
import { countFaults, createFaultTable, faultsByLine } from './fault-table.ts'
import type { ImportOptions, ImportReport } from './import-report.ts'
import { organizationColumns, type OrganizationRow } from './organization-columns.ts'
import { planOrganizations } from './organization-plan.ts'
import { organizationStage } from './organization-stage.ts'
import { createMentions, stageMentions } from './stage-mentions.ts'
import { stageRoster } from './stage-roster.ts'
import { checkTree } from './tree-checks.ts'
import { planChanges, planTree } from './tree-plan.ts'
import { checkUnits } from './unit-checks.ts'
import { planUnits } from './unit-plan.ts'
import { countChanges, writeChanges } from './write-changes.ts'

type Session = Kysely<unknown>

/**
 * Imports a roster of organizations, all or nothing. A row is the organization of its code: a new one is founded; one that
 * has another name, kind, superior or region changes from today on; an equal one is left as it is. Everything is compared
 * and written by sets in the database, so that memory does not grow with the file.
 * @throws RosterUnreadableError, RosterEmptyError, RosterHeadingsError
 */
export async function importOrganizations(
  { database, events }: OpenSubgraph,
  file: string,
  options: ImportOptions,
  now: Clock = systemClock,
): Promise<ImportReport> {
  const { sheet, dryRun = false } = options
  const roster = await readRoster(file, organizationColumns, sheet === undefined ? {} : { sheet })
  const report = await database.rows.connection().execute(async (session) => {
    await stage(session, roster, file, options)
    if (dryRun) return settle(session, roster, options, now())
    return session.transaction().execute((tx) => settle(tx, roster, options, now()))
  })
  await events.publish()
  return report
}
