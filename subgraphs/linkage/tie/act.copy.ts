import { type Kysely, sql } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import type { ChangedPair } from '../live/changed-pair.ts'
import { actChange, laterChange, tiesOf } from './act.rules.ts'
import type { Act, ActChange, Ended } from './act.ts'

/** A tie's columns for `insertMany`. */
export const tieColumns = {
  actId: 'act_id text',
  firstId: 'first_id text',
  secondId: 'second_id text',
  kind: 'kind text',
  direction: 'direction smallint',
  weight: 'weight integer',
  onDay: 'on_day date',
  untilDay: 'until_day date',
  regionCode: 'region_code text',
  allianceId: 'alliance_id text',
  source: 'source text',
  position: 'position bigint',
} as const

/**
 * Brings the ties up to date: of each act the last event counts, so that a repeated one changes nothing, a cancelled act
 * is gone, and what has ended stays for the time it lasted. Answers between whom ties came, went or changed.
 */
export async function copyActs(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
): Promise<ChangedPair[]> {
  const latest = new Map<string, ActChange>()
  for (const event of events) {
    const change = actChange(event)
    if (change) latest.set(change.id, laterChange(latest.get(change.id), change))
  }
  const changes = [...latest.values()]
  await endActs(
    db,
    changes.filter((change) => 'until' in change),
  )
  return storeActs(
    db,
    changes.filter((change) => 'act' in change),
  )
}

/** What lasted keeps its ties, with its last day. What counts is the day on which it began: nothing is counted again. */
async function endActs(db: Kysely<unknown>, ended: readonly Ended[]): Promise<void> {
  if (ended.length === 0) return
  await sql`
    with ended as materialized (select * from jsonb_to_recordset(${JSON.stringify(ended)}::jsonb)
      as e(id text, until date, source text, position bigint))
    update linkage.tie t set until_day = greatest(e.until, t.on_day), source = e.source, position = e.position
    from ended e where t.act_id = e.id`.execute(db)
}

async function storeActs(
  db: Kysely<unknown>,
  changes: readonly { id: string; act: Act | null }[],
): Promise<ChangedPair[]> {
  if (changes.length === 0) return []
  const { rows: gone } = await sql<{ on: string; first: string; second: string }>`
    delete from linkage.tie where act_id = any(${changes.map(({ id }) => id)}::text[])
    returning on_day as on, first_id as first, second_id as second`.execute(db)
  const ties = changes.flatMap(({ act }) => (act ? tiesOf(act) : []))
  await insertMany(db, 'linkage.tie', tieColumns, ties)
  const months = new Map<string, number>()
  const count = (month: string, more: 1 | -1) => months.set(month, (months.get(month) ?? 0) + more)
  for (const { on } of gone) count(monthOf(on), -1)
  for (const { onDay } of ties) count(monthOf(onDay), 1)
  await countChanges(db, months)
  return [...gone, ...ties.map(({ firstId, secondId }) => ({ first: firstId, second: secondId }))]
}

/** By its first day. */
function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

/** In the order of the months, so that two consumers never wait for each other; who reads the counts then sees these ties (`0011-settled-ties`). */
async function countChanges(db: Kysely<unknown>, more: ReadonlyMap<string, number>): Promise<void> {
  if (more.size === 0) return
  const months = [...more]
    .map(([month, ties]) => ({ month, ties }))
    .sort((one, other) => (one.month < other.month ? -1 : 1))
  await sql`
    insert into linkage.tie_month as m (month, changes, ties)
    select month, 1, ties from jsonb_to_recordset(${JSON.stringify(months)}::jsonb) as c(month date, ties integer) cross join linkage.hold_ties()
    on conflict (month) do update set changes = m.changes + 1, ties = m.ties + excluded.ties`.execute(db)
}
