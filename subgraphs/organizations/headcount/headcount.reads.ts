import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'

/** Groups of fewer persons are not told to those without a right to persons (domain: "Who uses it", analyst). */
const smallestGroup = 5

/** SQL for the count of the organization `o` as far as the viewer may be told. */
export function toldHeadcount({ access }: Context): RawBuilder<unknown> {
  const places = access.placesOf('PERSONAL')
  const small = sql`o.member_count between 1 and ${sql.lit(smallestGroup - 1)}`
  const hidden = places.length === 0 ? small : sql`${small} and not (o.path && ${places}::text[])`
  return sql`case when ${hidden} then null else o.member_count end`
}
