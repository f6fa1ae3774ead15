import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'
import { isMember } from './membership.reads.ts'

/** Which ties an entry's visibility reaches along: a district's reach has that of its routes in it. */
const along = {
  ROUTE: sql`n.kind = 'ROUTE'`,
  DISTRICT: sql`true`,
} as const

/** SQL that is true for the entries `l` that are shown to those inside their alliance or one tied to it. */
export function shownAlong(context: Context): RawBuilder<unknown> {
  const inside = (place: RawBuilder<unknown>) => insidePlace(context, 'lists', place)
  const tied = (
    visibility: keyof typeof along,
  ) => sql`(l.visibility = ${sql.lit(visibility)} and l.alliance_id in (
    select n.alliance_id from lists.neighbour n where ${along[visibility]} and ${inside(sql`n.neighbour_id`)}))`
  if (context.access.placesOf('INSIDE').length === 0) return sql`false`
  return sql`((l.visibility <> 'ORGANIZATION' and ${inside(sql`l.alliance_id`)}) or ${tied('ROUTE')} or ${tied('DISTRICT')})`
}

/** SQL that is true where an organization is among those to whom the entry is shown: by the alliances that it is in that day. */
export function reaches(
  entry: RawBuilder<unknown>,
  organizationId: RawBuilder<unknown>,
  day: string,
): RawBuilder<unknown> {
  const member = isMember(sql`${entry}.alliance_id`, organizationId, day)
  const tied = (
    visibility: keyof typeof along,
  ) => sql`(${entry}.visibility = ${sql.lit(visibility)} and exists (
    select 1 from lists.neighbour n where n.alliance_id = ${entry}.alliance_id and ${along[visibility]}
      and ${isMember(sql`n.neighbour_id`, organizationId, day)}))`
  return sql`(${entry}.visibility = 'PUBLIC' or (${entry}.visibility <> 'ORGANIZATION' and ${member})
    or ${tied('ROUTE')} or ${tied('DISTRICT')})`
}
