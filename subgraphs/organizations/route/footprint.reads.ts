import { type Kysely, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import type { Strung } from './route.rules.ts'

/** An alliance with what decides where it may be strung, and who may do so. */
export interface SeatedAlliance extends Strung {
  /** The alliance and what stands above its seat. */
  readonly places: readonly string[]
}

interface Row extends Omit<SeatedAlliance, 'counties' | 'sectors'> {
  readonly counties: readonly string[]
  readonly sectors: readonly { readonly sector: string; readonly members: number }[]
}

/** Where alliances stand: the counties of seat and members, and in which sectors the members' units work. Three statements in one. */
export async function footprintsOf(db: Kysely<unknown>, ids: readonly string[]): Promise<SeatedAlliance[]> {
  const { rows } = await sql<Row>`
    select a.id, a.name, a.status, a.founded_on as "foundedOn", a.sector as own, array[a.id] || lead.path as places,
      array(select distinct left(r, 6) from unnest(array[a.region_code, lead.region_code] || array(
        select o.region_code from organizations.membership m join organizations.organization o on o.id = m.organization_id
        where m.alliance_id = a.id and m.until is null)) r where length(r) >= 6 order by 1) as counties,
      (select coalesce(jsonb_agg(s), '[]') from (
        select u.sector, count(distinct m.organization_id)::int as members
        from organizations.membership m join organizations.standing st on st.organization_id = m.organization_id
        join organizations.unit u on u.id = st.unit_id
        where m.alliance_id = a.id and m.until is null group by u.sector) s) as sectors
    from organizations.alliance a join organizations.organization lead on lead.id = a.lead_organization_id
    where a.id = any(${unseen(ids)}) order by a.id`.execute(db)
  return rows.map(({ counties, sectors, ...row }) => ({
    ...row,
    counties: new Set(counties),
    sectors: new Map(sectors.map(({ sector, members }) => [sector, members])),
  }))
}
