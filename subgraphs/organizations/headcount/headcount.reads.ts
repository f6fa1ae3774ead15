import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'

/** Groups of fewer persons are not told to those without a right to persons (domain: "Who uses it", analyst). */
const smallestGroup = 5

/** SQL for the count of the organization `o` as far as the viewer may be told. */
export function toldHeadcount({ access }: Context): RawBuilder<unknown> {
  const places = access.placesOf('PERSONAL')
  const count = sql`coalesce((select h.count from organizations.headcount h where h.organization_id = o.id), 0)`
  const may = places.length === 0 ? sql`false` : sql`o.path && ${places}::text[]`
  return sql`(select case when c.count between 1 and ${sql.lit(smallestGroup - 1)} and not (${may}) then null else c.count end
    from (select ${count} as count) c)`
}
