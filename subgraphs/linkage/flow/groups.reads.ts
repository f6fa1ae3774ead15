import { type Kysely, sql } from 'kysely'
import { BoundedMap } from '../../../shared/bounded-map.ts'
import type { Groups } from './cell.ts'
import type { Dimension } from './dimension.ts'

/** As many as there are dimensions; kept as long as nobody has moved. */
const cache = new WeakMap<Kysely<unknown>, BoundedMap<string, Groups>>()

/** Who is in which groups of a dimension, as it was after so many changes of where organizations stand. */
export async function readGroups(
  db: Kysely<unknown>,
  dimension: `${Dimension}`,
  standingChanges: number,
): Promise<Groups> {
  const known = cache.get(db) ?? new BoundedMap<string, Groups>(6)
  cache.set(db, known)
  const key = `${dimension} ${standingChanges}`
  const groups = known.get(key) ?? (await selectGroups(db, dimension))
  known.set(key, groups)
  return groups
}

async function selectGroups(db: Kysely<unknown>, dimension: `${Dimension}`): Promise<Groups> {
  const { rows } = await sql<{ id: string; groups: string[] }>`
    select organization_id as id, array_agg(group_id order by group_id collate "C") as groups
    from linkage.groups where dimension = ${dimension} group by 1`.execute(db)
  return new Map(rows.map(({ id, groups }) => [id, groups]))
}

/** The names of groups; of those that have none of their own, the id. */
export async function groupNames(db: Kysely<unknown>, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from linkage.area where id = any(${ids}::text[])
    union all select id, name from linkage.place where id = any(${ids}::text[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
