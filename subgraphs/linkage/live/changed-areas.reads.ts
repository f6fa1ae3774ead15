import { type Kysely, sql } from 'kysely'
import type { ChangedPair } from './changed-pair.ts'

/** The areas that hold both organizations of a pair, and those named with what they are part of: all whose figures may have changed. */
export async function readChangedAreas(
  db: Kysely<unknown>,
  pairs: readonly ChangedPair[],
  named: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with pair as materialized (
      select distinct first, second from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(first text, second text)
    ), both_placed as materialized (
      select p.path, q.path as other_path, p.region_code, q.region_code as other_region
      from pair join linkage.place p on p.id = first join linkage.place q on q.id = second
    )
    select a.area_id as id from pair join linkage.area_organization a on a.organization_id = first
      join linkage.area_organization b on b.area_id = a.area_id and b.organization_id = second
    union select m.alliance_id from pair join linkage.alliance_member m on m.organization_id = first and m.until is null
      join linkage.alliance_member n on n.alliance_id = m.alliance_id and n.organization_id = second and n.until is null
    union select above from both_placed cross join unnest(path) as above where above = any(other_path)
    union select left(region_code, digits) from both_placed cross join generate_series(2, 12) as digits
      where length(region_code) >= digits and left(region_code, digits) = left(other_region, digits)
    union select unnest(${named}::text[])
    union select area_id from linkage.area_alliance where alliance_id = any(${named}::text[])
    union select area_id from linkage.area_part where part_id = any(${named}::text[])`.execute(db)
  return rows.map(({ id }) => id).sort()
}

/** All areas that there are. */
export async function readAllAreas(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from linkage.area union select alliance_id from linkage.alliance_member
    union select unnest(path) from linkage.place
    union select left(region_code, digits) from linkage.place cross join generate_series(2, 12) as digits
      where length(region_code) >= digits`.execute(db)
  return rows.map(({ id }) => id).sort()
}
