import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PartnerFacts } from './partner.rules.ts'

type Row = Omit<PartnerFacts, 'nearness'> & { readonly regionCode: string; readonly ownRegionCode: string }

interface Window {
  readonly from: string
  readonly to: string
}

/** What speaks for each organization that did nothing with this one in the window. */
export async function readPartnerFacts(
  db: Kysely<unknown>,
  organizationId: string,
  { from, to }: Window,
): Promise<PartnerFacts[]> {
  const within = (tie: string) => sql`${sql.ref(`${tie}.on_day`)} between ${from}::date and ${to}::date`
  const { rows } = await sql<Row>`
    with partner as materialized (
      select distinct t.partner_id as id from linkage.tie_end t where t.organization_id = ${organizationId} and ${within('t')}
    ), has as (${offers('NEED', 'RESOURCE', organizationId)}
    ), needs as (${offers('RESOURCE', 'NEED', organizationId)}
    ), common as materialized (
      select t.partner_id as id, count(distinct p.id)::int as partners
      from partner p join linkage.tie_end t on t.organization_id = p.id where ${within('t')} group by 1
    )
    select o.id, coalesce(h.categories, '{}') as has, coalesce(n.categories, '{}') as needs, coalesce(c.partners, 0) as "commonPartners",
      exists (select 1 from linkage.alliance_member a join linkage.alliance_member b on b.alliance_id = a.alliance_id and b.until is null
        where a.organization_id = o.id and a.until is null and b.organization_id = own.id) as "sameAlliance",
      o.region_code as "regionCode", own.region_code as "ownRegionCode"
    from (select id from has union select id from needs union select id from common) found
    join linkage.place o on o.id = found.id and o.active and starts_with(o.id, 'org_')
    join linkage.place own on own.id = ${organizationId}
    left join has h on h.id = o.id left join needs n on n.id = o.id left join common c on c.id = o.id
    where o.id <> own.id and o.id not in (select id from partner)`.execute(db)
  return rows.map(({ regionCode, ownRegionCode, ...facts }) => ({
    ...facts,
    nearness: sameDigits(regionCode, ownRegionCode),
  }))
}

/** By organization the kinds of its open entries that go with open ones of this organization, both shown to the other side. */
function offers(ownList: string, otherList: string, organizationId: string): RawBuilder<unknown> {
  return sql`
    select e.organization_id as id, array_agg(distinct e.category order by e.category) as categories
    from linkage.list_entry own join linkage.list_entry e on e.category = own.category and e.list = ${otherList}
    where own.organization_id = ${organizationId} and own.list = ${ownList} and e.organization_id <> own.organization_id
      and ${isShownTo(sql`e`, sql`own.organization_id`)} and ${isShownTo(sql`own`, sql`e.organization_id`)}
    group by 1`
}

/** True where an organization is among those to whom an entry is shown, as in the lists: by the alliances, routes and districts that it is in. */
function isShownTo(entry: RawBuilder<unknown>, organizationId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${entry}.visibility = 'PUBLIC'
    or (${entry}.visibility <> 'ORGANIZATION' and exists (select 1 from linkage.alliance_member m
      where m.alliance_id = ${entry}.alliance_id and m.organization_id = ${organizationId} and m.until is null))
    or (${entry}.visibility in ('ROUTE', 'DISTRICT') and exists (
      select 1 from linkage.area_alliance a join linkage.area on area.id = a.area_id
        join linkage.area_organization o on o.area_id = a.area_id
      where a.alliance_id = ${entry}.alliance_id and o.organization_id = ${organizationId}
        and (area.kind = 'ROUTE' or ${entry}.visibility = 'DISTRICT'))))`
}

/** Of how many digits the codes of two regions are the same, from the first on. */
export function sameDigits(one: string, other: string): number {
  let count = 0
  while (count < one.length && one[count] === other[count]) count++
  return count
}
