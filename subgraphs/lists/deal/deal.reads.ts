import { type Kysely, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import { converted } from '../entry/units.rules.ts'
import type { Received } from './deal.rules.ts'
import type { ReservedDay } from './reserved-day.ts'

/** The states in which a match takes some of its resource for good. */
export const reserving = sql`('ACCEPTED', 'HANDED_OVER', 'DONE')`

/** How much of a resource is promised, in its unit: in all, or on the fullest of these days. */
export async function readPromised(
  db: Kysely<unknown>,
  resourceId: string,
  occurrences: readonly string[] = [],
): Promise<number> {
  if (occurrences.length === 0) return (await promisedOf(db, [resourceId])).get(resourceId) ?? 0
  const { rows } = await sql<{ promised: number }>`
    select sum(m.quantity) as promised from lists.match m cross join unnest(m.occurrences) as o(day)
    where m.resource_id = ${resourceId} and m.status in ${reserving} and o.day = any(${occurrences}::text[])
    group by o.day order by 1 desc nulls last limit 1`.execute(db)
  return rows[0]?.promised ?? 0
}

/** How much of each of many resources is promised, in its unit; those without any are left out. */
export async function promisedOf(db: Kysely<unknown>, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; promised: number }>`
    select resource_id as id, coalesce(sum(quantity), 0) as promised from lists.match
    where resource_id = any(${unseen(ids)}) and status in ${reserving} group by 1`.execute(db)
  return new Map(rows.map(({ id, promised }) => [id, promised]))
}

/** How much of each resource is promised in all. */
export const promisedById = batched<number>(({ db }, ids) => promisedOf(db, ids))

/** The days of a resource on which some of it is promised, with how much. */
export async function readReservedDays(db: Kysely<unknown>, resourceId: string): Promise<ReservedDay[]> {
  return (await reservedDaysOf(db, [resourceId])).get(resourceId) ?? []
}

async function reservedDaysOf(db: Kysely<unknown>, ids: readonly string[]) {
  const { rows } = await sql<ReservedDay & { id: string }>`
    select m.resource_id as id, o.day, coalesce(sum(m.quantity), 0) as quantity
    from lists.match m cross join unnest(m.occurrences) as o(day)
    where m.resource_id = any(${unseen(ids)}) and m.status in ${reserving} group by 1, 2 order by 2`.execute(
    db,
  )
  return Map.groupBy(rows, ({ id }) => id)
}

/** The same of many. */
export const reservedDaysById = batched<ReservedDay[]>(({ db }, ids) => reservedDaysOf(db, ids))

/** How much a need gets by what was accepted, in its unit, as far as that is defined. */
export async function readReceived(db: Kysely<unknown>, needId: string): Promise<Received> {
  return (await receivedOf(db, [needId])).get(needId) ?? { quantity: 0, matches: 0 }
}

interface Receipt extends Received {
  readonly id: string
  readonly from: string | null
  readonly to: string | null
}

/** How much each of many needs gets by what was accepted; those without any are left out. */
export async function receivedOf(
  db: Kysely<unknown>,
  ids: readonly string[],
): Promise<Map<string, Received>> {
  const { rows } = await sql<Receipt>`
    select n.id, r.unit as from, n.unit as to, count(*)::int as matches,
      coalesce(sum(m.quantity * greatest(1, cardinality(m.occurrences))), 0) as quantity
    from lists.match m join lists.need n on n.id = m.need_id join lists.resource r on r.id = m.resource_id
    where m.need_id = any(${unseen(ids)}) and m.status in ${reserving}
    group by n.id, r.unit, n.unit`.execute(db)
  const received = new Map<string, Received>()
  for (const { id, quantity, matches, from, to } of rows) {
    const before = received.get(id) ?? { quantity: 0, matches: 0 }
    const amount = before.quantity + (converted(quantity, from, to) ?? 0)
    received.set(id, { quantity: Math.round(amount * 1000) / 1000, matches: before.matches + matches })
  }
  return received
}

/** How much each need gets. */
export const receivedById = batched<Received>(({ db }, ids) => receivedOf(db, ids))
