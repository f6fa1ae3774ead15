import type { Kysely } from 'kysely'
import type { OpenSubgraph } from '../../../shared/graph/subgraph.ts'
import type { Keyring } from '../../../shared/personal/keyring.ts'
import { Faults } from '../../../shared/roster/faults.ts'
import type { ImportOptions } from '../../../shared/roster/import-options.ts'
import { type Roster, readRoster } from '../../../shared/roster/read-roster.ts'
import { type Clock, dayOf, systemClock } from '../../../shared/time.ts'
import { type MemberRow, memberColumns } from './member-columns.ts'
import type { MemberPlan } from './member-plan.ts'
import { planBatch } from './plan-members.ts'
import type { FindOrganizations } from './roster-place.ts'
import { SeenLines } from './seen-lines.ts'
import { shownCell } from './shown-cell.ts'
import { writeMembers } from './write-members.ts'

/** What an import did, or would do as a dry run. With faults, nothing was written and the counts of changes are 0. */
export interface MemberImportReport {
  readonly registered: number
  readonly changed: number
  readonly unchanged: number
  readonly faults: number
  /** Headings that no column claims: their cells were not read. */
  readonly ignored: readonly string[]
}

export interface MemberImportOptions extends ImportOptions {
  readonly keyring: Keyring
  readonly findOrganizations: FindOrganizations
}

/**
 * Imports a roster of members, all or nothing: a line is the member of its id, else of its official id, else of its name and
 * days; who is not in the register is entered, what differs is corrected, and what a line leaves out stays. What is personal is
 * sealed batch by batch as it is read, and faults show it masked.
 * @throws RosterUnreadableError, RosterEmptyError, RosterHeadingsError; RegisterChangedError where others changed the register meanwhile
 */
export async function importMembers(
  { database, events }: OpenSubgraph,
  file: string,
  options: MemberImportOptions,
  now: Clock = systemClock,
): Promise<MemberImportReport> {
  const { sheet } = options
  const roster = await readRoster(file, memberColumns, sheet ? { sheet } : {})
  const report = await settle(database.rows, { roster, options, now })
  await events.publish()
  return report
}

interface Importing {
  readonly roster: Roster<MemberRow>
  readonly options: MemberImportOptions
  readonly now: Clock
}

async function settle(db: Kysely<unknown>, importing: Importing): Promise<MemberImportReport> {
  const { roster, options, now } = importing
  const { ignored, headings } = roster
  const faults = new Faults(headings, { shown: shownCell })
  const plan = await readPlan(db, importing, faults)
  if (faults.count > 0) {
    await options.takeFaults(faults.byLine(), faults.count)
    return { registered: 0, changed: 0, unchanged: 0, faults: faults.count, ignored }
  }
  const [registered, changed] = [plan.registered.length, plan.changed.length]
  let done = 0
  const onWritten = (count: number) => {
    done += count
    options.onProgress?.({ phase: 'WRITE', done, total: registered + changed })
  }
  if (!options.dryRun) await db.transaction().execute((tx) => writeMembers(tx, plan, now(), onWritten))
  return { registered, changed, unchanged: plan.unchanged, faults: 0, ignored }
}

/** Reads the file and finds out what it means, a batch at a time: no more than a batch is ever in plain text. */
async function readPlan(
  db: Kysely<unknown>,
  { roster, options, now }: Importing,
  faults: Faults,
): Promise<MemberPlan> {
  const { keyring, findOrganizations, onProgress } = options
  const planning = {
    db,
    keyring,
    findOrganizations,
    faults,
    seen: new SeenLines(),
    today: dayOf(now()).toString(),
  }
  const plan: MemberPlan = { registered: [], changed: [], unchanged: 0 }
  for await (const { rows, faults: found, bytesRead } of roster.batches()) {
    faults.take(found)
    await planBatch(planning, plan, rows)
    onProgress?.({ phase: 'READ', done: bytesRead, total: roster.bytes })
  }
  return plan
}
