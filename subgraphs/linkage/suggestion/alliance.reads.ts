import { type Kysely, sql } from 'kysely'
import type { StandingAlliance } from './route.rules.ts'

interface Row {
  readonly id: string
  readonly own: string | null
  readonly counties: readonly string[]
  readonly sectors: readonly { readonly sector: string; readonly members: number }[]
  readonly routes: readonly string[]
}

/** Where the alliances of a region stand: by their seats and members, and on which routes. An empty code stands for all. */
export async function readStandingAlliances(
  db: Kysely<unknown>,
  regionCode: string,
): Promise<StandingAlliance[]> {
  const { rows } = await sql<Row>`
    select a.id, s.sector as own,
      array(select distinct left(r, 6) from unnest(array[a.region_code, lead.region_code] || array(
        select o.region_code from linkage.alliance_member m join linkage.place o on o.id = m.organization_id
        where m.alliance_id = a.id and m.until is null)) r where length(r) >= 6 order by 1) as counties,
      (select coalesce(jsonb_agg(t), '[]') from (
        select st.sector, count(distinct m.organization_id)::int as members
        from linkage.alliance_member m join linkage.standing st on st.organization_id = m.organization_id
        where m.alliance_id = a.id and m.until is null group by 1) t) as sectors,
      array(select r.area_id from linkage.area_alliance r join linkage.area on area.id = r.area_id
        where r.alliance_id = a.id and area.kind = 'ROUTE' and area.dissolved_on is null order by 1) as routes
    from linkage.place a left join linkage.place lead on lead.id = a.superior_id
    left join linkage.alliance_sector s on s.alliance_id = a.id
    where a.active and starts_with(a.id, 'alliance_') and starts_with(a.region_code, ${regionCode}) order by a.id`.execute(
    db,
  )
  return rows.map(({ counties, sectors, ...row }) => ({
    ...row,
    counties: new Set(counties),
    sectors: new Map(sectors.map(({ sector, members }) => [sector, members])),
  }))
}
