import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages, readPage } from '../../../shared/graph/page.ts'
import { toldHeadcount } from '../headcount/headcount.reads.ts'
import type { Organization } from './organization.entity.ts'
import type { OrganizationFilter, OrganizationOrder } from './organization.inputs.ts'

/** An organization as reads give it; `asOf` is set where it was asked for as of a day. */
export interface OrganizationRow
  extends Pick<
    Organization,
    | 'id'
    | 'code'
    | 'name'
    | 'kind'
    | 'superiorId'
    | 'regionCode'
    | 'foundedOn'
    | 'dissolvedOn'
    | 'demo'
    | 'version'
  > {
  /** Null where the viewer may not be told. */
  readonly memberCount: number | null
  readonly asOf: string | null
}

const columns = (
  context: Context,
) => sql`o.id, o.code, o.name, o.kind, o.superior_id as "superiorId", ${toldHeadcount(context)} as "memberCount",
  o.region_code as "regionCode", o.founded_on as "foundedOn", o.dissolved_on as "dissolvedOn", o.demo, o.version,
  null as "asOf"`
const from = sql`organizations.organization o`
const byCode = { by: sql`o.code collate "C"`, type: 'text' } as const

/** As of a day: what the period of that day says instead of the present. */
function columnsAsOf(context: Context, asOf: string): RawBuilder<unknown> {
  return sql`o.id, o.code, d.name, d.kind, d.superior_id as "superiorId", ${toldHeadcount(context)} as "memberCount",
    d.region_code as "regionCode", o.founded_on as "foundedOn", o.dissolved_on as "dissolvedOn", o.demo, o.version,
    ${asOf}::text as "asOf"`
}

function fromAsOf(asOf: string): RawBuilder<unknown> {
  return sql`organizations.organization_period d join organizations.organization o
    on o.id = d.organization_id and d.from_on <= ${asOf}::date and (d.to_on is null or ${asOf}::date < d.to_on)
    and (o.dissolved_on is null or ${asOf}::date < o.dissolved_on)`
}

/** The source of rows now, or as of a day. */
function source(context: Context, asOf: string | null) {
  return asOf
    ? { columns: columnsAsOf(context, asOf), from: fromAsOf(asOf) }
    : { columns: columns(context), from }
}

export const organizationById = batched(async (context, ids) => {
  const { rows } = await sql<OrganizationRow>`
    select ${columns(context)} from ${from} where o.id = any(${unseen(ids)})`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** An organization as it was on a day; null before it was founded and after it was dissolved. */
export const organizationAsOf = batchedBy(async (context, ids, asOf: string) => {
  const { columns, from } = source(context, asOf)
  const { rows } = await sql<OrganizationRow>`
    select ${columns} from ${from} where o.id = any(${unseen(ids)})`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** The organizations directly below, as of the same day as their superior. */
export const childrenOf = batchedBy(
  (context, superiors, { asOf, ...page }: PageArgs & { asOf: string | null }) => {
    const listing: Listing = {
      ...source(context, asOf),
      where: asOf ? sql`true` : sql`o.dissolved_on is null`,
      order: byCode,
      id: sql`o.id`,
    }
    return readChildPages<OrganizationRow>(
      context,
      listing,
      asOf ? sql`d.superior_id` : sql`o.superior_id`,
      superiors,
      page,
    )
  },
)

/** The organizations whose region is this very one. */
export const organizationsAt = batchedBy((context, regionCodes, page: PageArgs) => {
  const listing: Listing = {
    columns: columns(context),
    from,
    where: sql`o.dissolved_on is null`,
    order: byCode,
    id: sql`o.id`,
  }
  return readChildPages<OrganizationRow>(context, listing, sql`o.region_code`, regionCodes, page)
})

/** A page of the organizations that match. */
export function listOrganizations(
  context: Context,
  filter: OrganizationFilter,
  order: OrganizationOrder | null,
  asOf: string | null,
  page: PageArgs,
) {
  const { columns, from } = source(context, asOf)
  const listing: Listing = {
    columns,
    from,
    where: matching(filter, asOf),
    order: orderOf(order, asOf, filter),
    id: sql`o.id`,
  }
  return readPage<OrganizationRow>(context, listing, page)
}

function orderOf(
  order: OrganizationOrder | null,
  asOf: string | null,
  { regionCode }: OrganizationFilter,
): Listing['order'] {
  const descending = order?.direction === 'DESC'
  if (order?.field === 'NAME') return { by: asOf ? sql`d.name` : sql`o.name`, type: 'text', descending }
  if (order?.field === 'FOUNDED_ON') return { by: sql`o.founded_on`, type: 'date', descending }
  return regionCode ? { ...bySortedCode, descending } : { ...byCode, descending }
}

/**
 * Without the index of codes. A region's codes may stand together at its end, which PostgreSQL cannot know: it would walk
 * through the codes of all other regions to find a page of them.
 */
const bySortedCode = { by: sql`(o.code || '') collate "C"`, type: 'text' } as const

function matching(filter: OrganizationFilter, asOf: string | null): RawBuilder<unknown> {
  const now = asOf ? sql`d` : sql`o`
  const conditions = [
    asOf || filter.includeDissolved ? sql`true` : sql`o.dissolved_on is null`,
    filter.regionCode ? sql`${now}.region_code like ${`${prefix(filter.regionCode)}%`}` : undefined,
    filter.kind?.length ? sql`${now}.kind = any(${filter.kind}::text[])` : undefined,
    filter.nameContains ? sql`position(${filter.nameContains} in ${now}.name) > 0` : undefined,
    filter.code ? sql`o.code = ${filter.code}` : undefined,
    filter.belowId ? sql`o.id in ${descendants(filter.belowId)}` : undefined,
  ]
  return sql.join(
    conditions.filter((condition) => condition !== undefined),
    sql` and `,
  )
}

/** Codes are digits; anything else matches nothing rather than everything. */
function prefix(regionCode: string): string {
  return /^\d{2,12}$/.test(regionCode) ? regionCode : '-'
}

function descendants(id: string): RawBuilder<unknown> {
  return sql`(with recursive tree as (
    select id from organizations.organization where superior_id = ${id}
    union all select c.id from organizations.organization c join tree t on c.superior_id = t.id
  ) select id from tree)`
}
