import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readPage } from '../../../shared/graph/page.ts'
import type { Alliance } from './alliance.entity.ts'
import type { AllianceFilter, AllianceOrder } from './alliance.inputs.ts'

const columns = sql`a.id, a.name, a.kind, a.status, a.founded_on as "foundedOn", a.dissolved_on as "dissolvedOn",
  a.lead_organization_id as "leadOrganizationId", a.approved_by_id as "approvedById", a.region_code as "regionCode",
  a.sector, a.demo, a.version, array[a.id] as places`

export const allianceById = batched(async (context, ids) => {
  const { rows } = await sql<Alliance>`
    select ${columns} from organizations.alliance a where a.id = any(${unseen(ids)})`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** The alliances in which one of these organizations is an active member, or that are named themselves. */
export async function alliancesOf(context: Context, placeIds: readonly string[]): Promise<Alliance[]> {
  const { rows } = await sql<Alliance>`
    select ${columns} from organizations.alliance a
    where a.id = any(${placeIds}::text[]) or exists (
      select 1 from organizations.membership m
      where m.alliance_id = a.id and m.until is null and m.organization_id = any(${placeIds}::text[]))
    order by a.founded_on desc, a.id`.execute(context.db)
  return rows
}

export function listAlliances(
  context: Context,
  filter: AllianceFilter,
  order: AllianceOrder | null,
  page: PageArgs,
) {
  const byName = order?.field === 'NAME'
  const listing: Listing = {
    columns,
    from: sql`organizations.alliance a`,
    where: matching(filter),
    order: {
      by: byName ? sql`a.name` : sql`a.founded_on`,
      type: byName ? 'text' : 'date',
      descending: order ? order.direction === 'DESC' : true,
    },
    id: sql`a.id`,
  }
  return readPage<Alliance>(context, listing, page)
}

function matching({ kind, status, regionCode, nameContains, memberId }: AllianceFilter): RawBuilder<unknown> {
  const conditions = [
    sql`true`,
    kind?.length ? sql`a.kind = any(${kind}::text[])` : undefined,
    status?.length ? sql`a.status = any(${status}::text[])` : undefined,
    regionCode ? sql`a.region_code like ${`${regionCode.replaceAll(/\D/g, '-')}%`}` : undefined,
    nameContains ? sql`position(${nameContains} in a.name) > 0` : undefined,
    memberId
      ? sql`exists (select 1 from organizations.membership m
          where m.alliance_id = a.id and m.organization_id = ${memberId} and m.until is null)`
      : undefined,
  ]
  return sql.join(
    conditions.filter((condition) => condition !== undefined),
    sql` and `,
  )
}
