import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '../access.ts'
import { unseen } from '../database/unseen.ts'
import type { Context } from '../graph/context.ts'
import type { Place } from './place.ts'

const columns = sql`id, name, kind, superior_id as "superiorId", path, inside, region_code as "regionCode", active`

/** Places by their ids, for the checks of a change. Those that are not known here are left out. */
export async function readPlaces(
  db: Context['db'],
  schema: string,
  ids: readonly string[],
): Promise<Map<string, Place>> {
  const { rows } = await sql<Place>`
    select ${columns} from ${sql.table(`${schema}.place`)} where id = any(${unseen(ids)})`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The same for a place and those whose ids a subquery answers. */
export async function readPlaceWith(
  db: Context['db'],
  schema: string,
  id: string,
  others: RawBuilder<unknown>,
): Promise<Map<string, Place>> {
  const { rows } = await sql<Place>`
    select ${columns} from ${sql.table(`${schema}.place`)}
    where id = any(array[${id}] || array(${others}))`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** SQL that is true for rows whose place (an id column) the viewer belongs to the audience of. */
export function insidePlace(
  { access }: Context,
  schema: string,
  placeId: RawBuilder<unknown>,
  audience: Audience = 'INSIDE',
): RawBuilder<unknown> {
  const places = access.placesOf(audience)
  if (places.length === 0) return sql`false`
  return placeIn(schema, placeId, sql`inside`, places)
}

/**
 * SQL that is true where a place (by its id) has one of some ids in a column of its own. As a value, not as `exists`: for that
 * PostgreSQL may first look for all places of which it is so, thousands for one who stands high, to answer of a few rows.
 */
export function placeIn(
  schema: string,
  placeId: RawBuilder<unknown>,
  column: RawBuilder<unknown>,
  ids: readonly string[],
): RawBuilder<unknown> {
  const table = sql.table(`${schema}.place`)
  return sql`coalesce((select pl.${column} && ${ids}::text[] from ${table} pl where pl.id = ${placeId}), false)`
}

/** The ids of a place and of all below it, as a subquery. */
export function below(schema: string, placeId: string): RawBuilder<unknown> {
  const table = sql.table(`${schema}.place`)
  return sql`(with recursive tree as (
    select id from ${table} where id = ${placeId}
    union all select p.id from ${table} p join tree t on p.superior_id = t.id
  ) select id from tree)`
}
