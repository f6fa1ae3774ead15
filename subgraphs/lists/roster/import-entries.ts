import { type Kysely, sql } from 'kysely'
import type { OpenSubgraph } from '../../../shared/graph/subgraph.ts'
import { Faults } from '../../../shared/roster/faults.ts'
import type { ImportOptions } from '../../../shared/roster/import-options.ts'
import { type Roster, readRoster } from '../../../shared/roster/read-roster.ts'
import { type Clock, systemClock } from '../../../shared/time.ts'
import { columnBehind } from './fault-columns.ts'
import type { ListImportReport } from './import-report.ts'
import type { FileLine, Line, Noun } from './line.ts'
import { needColumns } from './need-columns.ts'
import { planEntries } from './plan-entries.ts'
import { resolveLines } from './resolved.ts'
import { resourceColumns } from './resource-columns.ts'
import { writeEntries } from './write-entries.ts'

const columns = { need: needColumns, resource: resourceColumns }

/**
 * Imports a list of needs or of resources, all or nothing: a line is the entry of its id, else that of its organization,
 * title and unit; what is not on the list is published, what differs is changed by what the file has columns for, and
 * what is equal stays. Lines are held in memory: an office's list, not a register.
 * @throws RosterUnreadableError, RosterEmptyError, RosterHeadingsError
 */
export async function importEntries(
  { database, events }: OpenSubgraph,
  noun: Noun,
  file: string,
  options: ImportOptions,
  now: Clock = systemClock,
): Promise<ListImportReport> {
  const { sheet, dryRun } = options
  const roster: Roster<Line> = await readRoster(file, columns[noun], sheet ? { sheet } : {})
  const faults = new Faults(roster.headings, { columnOf: columnBehind(roster.headings) })
  const lines = await readLines(roster, faults, options)
  const settle = (db: Kysely<unknown>) => settleLines({ db, noun, roster, faults, options, now }, lines)
  const report = dryRun
    ? await settle(database.rows)
    : await database.rows.transaction().execute(async (tx) => {
        await sql`lock table lists.resource, lists.need in share row exclusive mode`.execute(tx)
        return settle(tx)
      })
  await events.publish()
  return report
}

async function readLines(
  { batches, bytes }: Roster<Line>,
  faults: Faults,
  { onProgress }: ImportOptions,
): Promise<FileLine[]> {
  const lines: FileLine[] = []
  for await (const { rows, faults: found, bytesRead } of batches()) {
    lines.push(...rows)
    faults.take(found)
    onProgress?.({ phase: 'READ', done: bytesRead, total: bytes })
  }
  return lines
}

interface Settling {
  readonly db: Kysely<unknown>
  readonly noun: Noun
  readonly roster: Roster<Line>
  readonly faults: Faults
  readonly options: ImportOptions
  readonly now: Clock
}

async function settleLines(settling: Settling, lines: readonly FileLine[]): Promise<ListImportReport> {
  const { db, noun, roster, faults, options, now } = settling
  const { headings, ignored } = roster
  options.onProgress?.({ phase: 'CHECK', done: 0, total: 1 })
  const resolved = await resolveLines(db, lines, headings, faults)
  const plan = await planEntries({ db, now, noun, headings, faults }, resolved)
  options.onProgress?.({ phase: 'CHECK', done: 1, total: 1 })
  const count = faults.count
  if (count > 0) {
    await options.takeFaults(faults.byLine(), count)
    return { published: 0, changed: 0, unchanged: 0, faults: count, ignored }
  }
  const [published, changed] = [plan.published.length, plan.changed.length]
  let done = 0
  const onWritten = (written: number) => {
    done += written
    options.onProgress?.({ phase: 'WRITE', done, total: published + changed })
  }
  if (!options.dryRun) await writeEntries(db, noun, plan, now(), onWritten)
  return { published, changed, unchanged: plan.unchanged, faults: 0, ignored }
}
