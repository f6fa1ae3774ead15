import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'

/** SQL that is true for the charters `c` that the viewer may see: an adopted one is published, a draft is for those inside. */
export function visibleCharter({ access }: Context): RawBuilder<unknown> {
  const places = access.placesOf('INSIDE')
  const adopted = sql`c.effective_from is not null`
  return places.length === 0 ? adopted : sql`(${adopted} or ${insideAlliance(places)})`
}

/** The same places as other subgraphs are told of: those over the alliance, its lead and each of its members. */
function insideAlliance(places: readonly string[]): RawBuilder<unknown> {
  return sql`exists (
    select 1 from organizations.alliance y
    join organizations.organization o on o.id = y.lead_organization_id or o.id in (
      select m.organization_id from organizations.membership m where m.alliance_id = y.id and m.until is null)
    where y.id = c.alliance_id and (y.id = any(${places}::text[]) or o.path && ${places}::text[]))`
}
