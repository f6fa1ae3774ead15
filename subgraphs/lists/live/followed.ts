import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { type Watched, watchedBy } from '../../../shared/graph/live-changes.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'

/** SQL that is true where the viewer is inside an alliance, and may follow its lists. */
export function insideAlliance(context: Context) {
  return (allianceId: string): RawBuilder<unknown> =>
    sql`exists (select 1 from lists.place a where a.id = ${allianceId} and ${insidePlace(context, 'lists', sql`a.id`)})`
}

/** One object, or all of an alliance; `field` names the first. */
export function watchedOf(
  field: string,
  id: string | null | undefined,
  allianceId: string | null | undefined,
): Watched {
  return watchedBy([field, id], ['allianceId', allianceId])
}
