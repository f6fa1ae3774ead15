import { type Kysely, type RawBuilder, sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'

/** Whose network it is: a district, route or alliance, all below an organization, or a region by its official code. */
export interface Area {
  readonly key: string
  readonly name: string
  readonly organizations: readonly string[]
}

/** The organizations of an area that exist now; of a route that was dissolved, those that were on it to its end. @throws NotFoundError */
export async function readArea(
  db: Kysely<unknown>,
  areaId: string,
  dissolvedOn: string | null = null,
): Promise<Area> {
  const own = dissolvedOn ? onTo(areaId, dissolvedOn) : sql`p.active and ${inside(areaId)}`
  const { rows } = await sql<{ name: string | null; organizations: string[] }>`
    select ${nameOf(areaId)} as name, array(
      select p.id from linkage.place p where starts_with(p.id, 'org_') and ${own} order by p.id collate "C"
    ) as organizations`.execute(db)
  const { name, organizations } = rows[0]!
  if (name === null) throw new NotFoundError('areaId', areaId)
  return { key: areaId, name, organizations }
}

const isRegion = (areaId: string) => /^\d{2,12}$/.test(areaId)
const isArea = (areaId: string) => /^(district|route)_/.test(areaId)

function nameOf(areaId: string): RawBuilder<unknown> {
  if (isRegion(areaId)) return sql`${areaId}::text`
  const table = isArea(areaId) ? 'area' : 'place'
  return sql`(select name from ${sql.table(`linkage.${table}`)} where id = ${areaId})`
}

function inside(areaId: string): RawBuilder<unknown> {
  if (isRegion(areaId)) return sql`starts_with(p.region_code, ${areaId})`
  if (isArea(areaId))
    return sql`p.id in (select organization_id from linkage.area_organization where area_id = ${areaId})`
  if (areaId.startsWith('alliance_'))
    return sql`p.id in (select organization_id from linkage.alliance_member where alliance_id = ${areaId} and until is null)`
  return sql`${areaId} = any(p.path)`
}

/** True for the members of a route's alliances on the last day before it was dissolved. */
function onTo(routeId: string, dissolvedOn: string): RawBuilder<unknown> {
  const held = (link: string) =>
    sql`${sql.ref(`${link}.since`)} < ${dissolvedOn}::date and coalesce(${sql.ref(`${link}.until`)} >= ${dissolvedOn}::date, true)`
  return sql`p.id in (select m.organization_id from linkage.area_part a
    join linkage.alliance_member m on m.alliance_id = a.part_id and ${held('m')} where a.area_id = ${routeId} and ${held('a')})`
}
