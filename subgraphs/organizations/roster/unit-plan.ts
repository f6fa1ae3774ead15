import { type Kysely, sql } from 'kysely'
import { keepAs } from './stage-roster.ts'

/**
 * Finds out which units the rows name: `roster_stand` has one row for each organization and unit, `roster_unit` one for
 * each unit. A unit is known by its name and region; one that the organization stands in already, by its name.
 */
export async function planUnits(db: Kysely<unknown>): Promise<void> {
  await keepAs(db, 'roster_stand', stands, 'organization_id', 'unit_id')
  await keepAs(db, 'roster_unit', units, 'id')
}

const stands = `
  with named as (
    select n.line, n.id as organization_id, u.nth, u.name, coalesce(n.unit_regions[u.nth], n.unit_regions[1]) as own_region,
      coalesce(n.unit_regions[u.nth], n.unit_regions[1], n.region_code) as region_code, u.id as new_id,
      coalesce(n.unit_kinds[u.nth], n.unit_kinds[1]) as kind, coalesce(n.unit_sectors[u.nth], n.unit_sectors[1]) as sector
    from roster_next n cross join unnest(n.units, n.unit_ids) with ordinality as u(name, id, nth)
  ), present as (
    select n.organization_id, n.nth, min(u.id) as id
    from named n join organizations.standing s on s.organization_id = n.organization_id
    join organizations.unit u on u.id = s.unit_id and u.name = n.name and u.region_code = coalesce(n.own_region, u.region_code)
    group by n.organization_id, n.nth
  ), known as (
    select u.name, u.region_code, min(u.id) as id, count(*)::int as total from organizations.unit u
    where (u.name, u.region_code) in (select name, region_code from named) group by u.name, u.region_code
  )
  select n.*, coalesce(p.id, k.id) is null as is_new, case when p.id is null then k.total end as total,
    coalesce(p.id, k.id, first_value(n.new_id) over (partition by n.name, n.region_code order by n.line, n.nth)) as unit_id
  from named n left join present p on p.organization_id = n.organization_id and p.nth = n.nth
  left join known k on k.name = n.name and k.region_code = n.region_code`

const units = `
  select distinct on (unit_id) unit_id as id, line, name, region_code, is_new, kind, sector,
    min(kind) over same <> max(kind) over same or min(sector) over same <> max(sector) over same as is_disputed
  from roster_stand window same as (partition by unit_id) order by unit_id, line, nth`

/** Whether an organization stands in other units than the roster says, or one of them is described otherwise. */
export const unitsDifferText = `(
  exists (select 1 from roster_stand s left join organizations.standing h using (organization_id, unit_id)
    left join organizations.unit u on u.id = s.unit_id where s.organization_id = n.id and (h.unit_id is null
      or u.kind <> s.kind or u.sector <> s.sector))
  or n.units is not null and exists (select 1 from organizations.standing h where h.organization_id = n.id
    and not exists (select 1 from roster_stand s where s.organization_id = n.id and s.unit_id = h.unit_id)))`

export const unitsDiffer = sql.raw(unitsDifferText)
