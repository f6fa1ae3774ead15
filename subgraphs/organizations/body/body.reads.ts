import { sql } from 'kysely'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { Membership } from '../membership/membership.entity.ts'
import { membershipById } from '../membership/membership.reads.ts'
import type { Body, Office } from './body.entity.ts'

const bodyColumns = sql`b.id, b.kind, b.name, b.parent_id as "parentId", b.alliance_id as "allianceId"`
const officeColumns = sql`f.id, f.kind, f.title, f.appointment, f.since, f.until, f.term_ends_on as "termEndsOn",
  f.body_id as "bodyId", f.holder_organization_id as "holderOrganizationId"`

export const bodyById = batched(async (context, ids) => {
  const { rows } =
    await sql<Body>`select ${bodyColumns} from organizations.body b where b.id = any(${ids}::text[])`.execute(
      context.db,
    )
  return byKey(rows, (row) => row.id)
})

export const bodiesOf = batched(async (context, allianceIds) => {
  const { rows } = await sql<Body>`
    select ${bodyColumns} from organizations.body b where b.alliance_id = any(${allianceIds}::text[]) order by b.id`.execute(
    context.db,
  )
  return Map.groupBy(rows, (row) => row.allianceId)
})

export const officeById = batched(async (context, ids) => {
  const { rows } =
    await sql<Office>`select ${officeColumns} from organizations.office f where f.id = any(${ids}::text[])`.execute(
      context.db,
    )
  return byKey(rows, (row) => row.id)
})

/** The offices of a body, those of today before those of the past. */
export const officesOf = batched(async (context, bodyIds) => {
  const { rows } = await sql<Office>`
    select ${officeColumns} from organizations.office f where f.body_id = any(${bodyIds}::text[])
    order by f.until is not null, f.since desc, f.id`.execute(context.db)
  return Map.groupBy(rows, (row) => row.bodyId)
})

/** The members that have a seat in a body. */
export const seatsOf = batched(async (context, bodyIds) => {
  const { rows } = await sql<{ bodyId: string; membershipId: string }>`
    select s.body_id as "bodyId", s.membership_id as "membershipId" from organizations.seat s
    join organizations.membership m on m.id = s.membership_id and m.until is null
    where s.body_id = any(${bodyIds}::text[]) order by m.since, m.id`.execute(context.db)
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
