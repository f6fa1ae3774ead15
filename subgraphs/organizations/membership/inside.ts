import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { insideAlliance } from '../alliance/inside.ts'

/** SQL on the membership `m` that is true for whoever is inside the alliance, or keeps the member or stands above it. */
export function insideMembership(context: Pick<Context, 'access'>): RawBuilder<unknown> {
  const places = context.access.placesOf('INSIDE')
  return sql`(${insideAlliance(context, sql`m.alliance_id`)} or exists (select 1 from organizations.organization o
    where o.id = m.organization_id and o.path && ${places}::text[]))`
}
