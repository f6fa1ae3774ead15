import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'
import { standing } from './match.lists.ts'

/**
 * SQL that is true for the matches `m` that the viewer may see: the two sides while it stands; and those inside either
 * organization or the need's alliance, as far as both entries are shown to them, open or not.
 */
export function visibleMatch(context: Context): RawBuilder<unknown> {
  const inside = (place: RawBuilder<unknown>) => insidePlace(context, 'lists', place)
  const aSide = sql`(${inside(sql`m.need_organization_id`)} or ${inside(sql`m.resource_organization_id`)})`
  return sql`((m.status = any(${standing}::text[]) and ${aSide})
    or ((${aSide} or ${inside(sql`m.alliance_id`)}) and ${isShown(context, 'need')} and ${isShown(context, 'resource')}))`
}

/** Whether an entry of the match is for the viewer's eyes by what its keeper says now. */
function isShown(context: Context, noun: 'need' | 'resource'): RawBuilder<unknown> {
  return sql`exists (select 1 from ${sql.table(`lists.${noun}`)} l where l.id = m.${sql.ref(`${noun}_id`)}
    and (l.visibility = 'PUBLIC' or ${insidePlace(context, 'lists', sql`l.organization_id`)}
      or (l.visibility = 'ALLIANCE' and ${insidePlace(context, 'lists', sql`l.alliance_id`)})))`
}
