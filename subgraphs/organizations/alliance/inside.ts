import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '../../../shared/access.ts'
import { unseen } from '../../../shared/database/unseen.ts'
import type { Context } from '../../../shared/graph/context.ts'

/** SQL that is true where the viewer stands over an alliance, its lead or one of its members: the places that other subgraphs are told of. */
export function insideAlliance(
  { access }: Pick<Context, 'access'>,
  allianceId: RawBuilder<unknown>,
  audience: Audience = 'INSIDE',
): RawBuilder<unknown> {
  const places = access.placesOf(audience)
  if (places.length === 0) return sql`false`
  return sql`exists (
    select 1 from organizations.alliance y
    join organizations.organization o on o.id = y.lead_organization_id or o.id in (
      select m.organization_id from organizations.membership m where m.alliance_id = y.id and m.until is null)
    where y.id = ${allianceId} and (y.id = any(${unseen(places)}) or o.path && ${unseen(places)}))`
}
