import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '../../../shared/access.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'

/** SQL that is true where the viewer belongs to the audience of the place in an id column. */
export function inside(
  context: Context,
  placeId: RawBuilder<unknown>,
  audience: Audience = 'INSIDE',
): RawBuilder<unknown> {
  return insidePlace(context, 'activities', placeId, audience)
}

/** Rows of meetings of alliances that the viewer is inside of, or to which one is invited; `m` is the meeting. */
export function visibleMeeting(context: Context): RawBuilder<unknown> {
  const places = context.access.placesOf('INSIDE')
  if (places.length === 0) return sql`false`
  return sql`(${inside(context, sql`m.alliance_id`)} or exists (
    select 1 from activities.guest g join activities.place pl on pl.id = g.guest_id
    where g.meeting_id = m.id and pl.inside && ${places}::text[]))`
}
