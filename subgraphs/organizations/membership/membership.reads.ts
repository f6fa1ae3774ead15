import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import type { Membership } from './membership.entity.ts'
import type { MembershipArgs } from './membership.inputs.ts'

export const membershipColumns = sql`m.id, m.alliance_id as "allianceId", m.organization_id as "organizationId", m.tier, m.since, m.until,
  m.left_by as "leftBy", m.version`
export const membershipRows = sql`organizations.membership m`

export const membershipById = batched(async (context, ids) => {
  const { rows } =
    await sql<Membership>`select ${membershipColumns} from ${membershipRows} where m.id = any(${unseen(ids)})`.execute(
      context.db,
    )
  return byKey(rows, (row) => row.id)
})

/** The members of an alliance, and the alliances of an organization: the same list from either end. */
export const membershipsOfAlliance = batchedBy((context, ids, args: MembershipArgs) =>
  readChildPages<Membership>(context, listing(args), sql`m.alliance_id`, ids, args),
)

export const membershipsOfOrganization = batchedBy((context, ids, args: MembershipArgs) =>
  readChildPages<Membership>(context, listing(args), sql`m.organization_id`, ids, args),
)

function listing({ asOf, tier }: MembershipArgs): Listing {
  return {
    columns: membershipColumns,
    from: membershipRows,
    where: sql`${inForce(asOf)} and ${tier?.length ? sql`m.tier = any(${tier}::text[])` : sql`true`}`,
    order: { by: sql`m.since`, type: 'date' },
    id: sql`m.id`,
  }
}

function inForce(asOf: string | null | undefined): RawBuilder<unknown> {
  if (!asOf) return sql`m.until is null`
  return sql`m.since <= ${asOf}::date and (m.until is null or ${asOf}::date < m.until)`
}
