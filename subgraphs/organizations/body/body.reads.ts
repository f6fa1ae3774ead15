import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Membership } from '../membership/membership.entity.ts'
import { membershipById } from '../membership/membership.reads.ts'
import type { Body } from './body.entity.ts'

/** As it was on a day; as it is now if left out. */
export interface AsOf {
  readonly asOf: string | null
}

const columns = sql`b.id, b.kind, b.name, b.parent_id as "parentId", b.alliance_id as "allianceId",
  coalesce(b.founded_on, a.founded_on) as "foundedOn", b.dissolved_on as "dissolvedOn", b.version`
const from = sql`organizations.body b join organizations.alliance a on a.id = b.alliance_id`

export const bodyById = batched(async (context, ids) => {
  const { rows } = await sql<Body>`select ${columns} from ${from} where b.id = any(${unseen(ids)})`.execute(
    context.db,
  )
  return byKey(rows, (row) => row.id)
})

/** The bodies of an alliance on a day, in the order in which they were set up. */
export const bodiesOf = batchedBy(async (context, allianceIds, { asOf }: AsOf) => {
  const there = asOf
    ? sql`coalesce(b.founded_on, a.founded_on) <= ${asOf}::date and (b.dissolved_on is null or ${asOf}::date < b.dissolved_on)`
    : sql`b.dissolved_on is null`
  const { rows } = await sql<Body>`
    select ${columns} from ${from} where b.alliance_id = any(${unseen(allianceIds)}) and ${there} order by b.id`.execute(
    context.db,
  )
  return Map.groupBy(rows, (row) => row.allianceId)
})

/** The members that have, or on a day had, a seat in a body, longest standing first. */
export const seatsOf = batchedBy(async (context, bodyIds, { asOf }: AsOf) => {
  const { rows } = await sql<{ bodyId: string; membershipId: string }>`
    select s.body_id as "bodyId", m.id as "membershipId"
    from ${asOf ? allSeats(asOf) : sql`organizations.seat`} s
    join organizations.membership m on m.id = s.membership_id
      and ${asOf ? sql`(m.until is null or ${asOf}::date < m.until)` : sql`m.until is null`}
    where s.body_id = any(${unseen(bodyIds)}) order by m.since, m.id`.execute(context.db)
  const seats = await Promise.all(
    rows.map(async ({ bodyId, membershipId }) => ({
      bodyId,
      membership: await membershipById(context, membershipId),
    })),
  )
  const grouped = Map.groupBy(seats, (seat) => seat.bodyId)
  return new Map(
    [...grouped].map(([bodyId, found]) => [bodyId, found.map((seat) => seat.membership as Membership)]),
  )
})

/** Those of today and of the past that were taken on a day. A seat without a day was taken when the member joined. */
function allSeats(asOf: string): RawBuilder<unknown> {
  return sql`(select t.body_id, t.membership_id from (
      select body_id, membership_id, since, null::date as until from organizations.seat
      union all select body_id, membership_id, since, until from organizations.past_seat) t
    join organizations.membership j on j.id = t.membership_id
    where coalesce(t.since, j.since) <= ${asOf}::date and (t.until is null or ${asOf}::date < t.until))`
}
