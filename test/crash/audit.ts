import { type Kysely, sql } from 'kysely'
import { subgraphNames } from '../../gateway/config/settings.ts'
import { miscountsIn } from './ballots.ts'
import { type DeedKind, isKept } from './deed.ts'
import type { Ledger } from './ledger.ts'
import { keysOf, rowsOf, toldOf, traces } from './traces.ts'

/**
 * What is wrong in a database that was written to and cut off, in words; nothing if every acknowledged deed is there once
 * with its event, every other one wholly or not at all, every vote counted once, and the positions of the events are 1, 2, 3 …
 */
export async function faultsIn(db: Kysely<unknown>, ledger: Ledger): Promise<string[]> {
  const faults: string[] = []
  for (const kind of Object.keys(traces) as DeedKind[]) faults.push(...(await faultsOf(db, ledger, kind)))
  for (const schema of subgraphNames) faults.push(...(await gapsIn(db, schema)))
  return [...faults, ...(await miscountsIn(db, ledger))]
}

async function faultsOf(db: Kysely<unknown>, ledger: Ledger, kind: DeedKind): Promise<string[]> {
  const trace = traces[kind]
  const rows = await rowsOf(db, trace)
  const marks = countsOf(rows.map(({ mark }) => mark))
  const told = countsOf(await toldOf(db, trace))
  const keys = countsOf(await keysOf(db, trace, kind))
  const subjects = new Set(rows.map(({ subject }) => subject))
  const acknowledged = ledger.acknowledged.filter(({ deed }) => deed.kind === kind)
  return [
    ...acknowledged
      .filter(({ deed }) => marks.get(deed.mark) !== 1)
      .map(({ deed }) => `${deed.key} is there ${marks.get(deed.mark) ?? 0} times`),
    ...[...marks].filter(([, count]) => count > 1).map(([mark]) => `${kind} ${mark} was done more than once`),
    ...rows
      .filter(({ subject }) => told.get(subject) !== 1)
      .map(({ subject, mark }) => `${kind} ${mark} was told of ${told.get(subject) ?? 0} times`),
    ...[...told.keys()]
      .filter((subject) => !subjects.has(subject))
      .map((subject) => `${kind} ${subject} is not there`),
    ...rows
      .filter(({ mark }) => isKept(kind) && !keys.has(`${kind} ${mark}`))
      .map(({ mark }) => `${kind} ${mark} has no key`),
    ...[...keys.keys()]
      .filter((key) => !marks.has(key.slice(kind.length + 1)))
      .map((key) => `${key} was kept, not done`),
  ]
}

/** Events without a place are those that a kill left for the next start to place. */
async function gapsIn(db: Kysely<unknown>, schema: string): Promise<string[]> {
  const { rows } = await sql<{ placed: number; last: number }>`
    select count(position) as placed, coalesce(max(position), 0) as last
    from ${sql.table(`${schema}.event`)}`.execute(db)
  const { placed, last } = rows[0]!
  return placed === last ? [] : [`${schema}: ${placed} events have positions up to ${last}`]
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
