import { type Kysely, type RawBuilder, sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'

/** Whose network it is: a district, route or alliance, all below an organization, or a region by its official code. */
export interface Area {
  readonly key: string
  readonly name: string
  readonly organizations: readonly string[]
}

/** The organizations of an area that exist now. @throws NotFoundError */
export async function readArea(db: Kysely<unknown>, areaId: string): Promise<Area> {
  const { rows } = await sql<{ name: string | null; organizations: string[] }>`
    select ${nameOf(areaId)} as name, array(
      select p.id from linkage.place p where p.active and starts_with(p.id, 'org_') and ${inside(areaId)} order by p.id collate "C"
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
