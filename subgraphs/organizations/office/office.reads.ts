import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { AsOf } from '../body/body.reads.ts'
import type { Office } from './office.entity.ts'

const columns = sql`f.id, f.kind, f.title, f.appointment, f.since, f.until, f.left_because as "leftBecause",
  f.term_ends_on as "termEndsOn", f.post_left_on as "postLeftOn", f.version, f.body_id as "bodyId", f.replaces_id as "replacesId",
  f.holder_organization_id as "holderOrganizationId"`

export const officeById = batched(async (context, ids) => {
  const { rows } =
    await sql<Office>`select ${columns} from organizations.office f where f.id = any(${unseen(ids)})`.execute(
      context.db,
    )
  return byKey(rows, (row) => row.id)
})

/** Offices of alliances whose day has come, longest waiting first. */
const openOffices = (order: RawBuilder<unknown>) =>
  batchedBy(async (context, allianceIds, { day }: { readonly day: string }) => {
    const { rows } = await sql<Office & { allianceId: string }>`
      select ${columns}, b.alliance_id as "allianceId" from organizations.office f
      join organizations.body b on b.id = f.body_id
      where b.alliance_id = any(${unseen(allianceIds)}) and f.until is null and ${order} <= ${day}::date
      order by ${order}, f.id`.execute(context.db)
    return Map.groupBy(rows, (row) => row.allianceId)
  })

/** Those whose term has run out. */
export const overdueOffices = openOffices(sql`f.term_ends_on`)

/** Those whose holder has left the post that they go with. */
export const awaitingOffices = openOffices(sql`f.post_left_on`)

/** The offices of a body, those of today before those of the past; of a day only those held on it. */
export const officesOf = batchedBy(async (context, bodyIds, { asOf }: AsOf) => {
  const held = asOf
    ? sql`f.since <= ${asOf}::date and (f.until is null or ${asOf}::date < f.until)`
    : sql`true`
  const { rows } = await sql<Office>`
    select ${columns} from organizations.office f where f.body_id = any(${unseen(bodyIds)}) and ${held}
    order by f.until is not null, f.since desc, f.id`.execute(context.db)
  return Map.groupBy(rows, (row) => row.bodyId)
})
