import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { toldCountSql } from '../../../shared/small-groups.ts'

/** SQL for the count of the organization `o` as far as the viewer may be told. */
export function toldHeadcount({ access }: Context): RawBuilder<unknown> {
  const places = access.placesOf('PERSONAL')
  const right = places.length === 0 ? sql`false` : sql`o.path && ${places}::text[]`
  return toldCountSql(sql`o.member_count`, right)
}
