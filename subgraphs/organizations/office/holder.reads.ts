import { sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'

/** How an organization stands to an alliance on a day: a member, or above its lead. */
export async function standingOf(
  { db }: MutationContext,
  allianceId: string,
  organizationId: string,
  on: string,
): Promise<{ isMember: boolean; isAbove: boolean }> {
  const { rows } = await sql<{ isMember: boolean; isAbove: boolean }>`
    select exists (select 1 from organizations.membership m where m.alliance_id = ${allianceId}
        and m.organization_id = o.id and m.since <= ${on}::date and (m.until is null or ${on}::date < m.until)) as "isMember",
      exists (select 1 from organizations.alliance a join organizations.organization l on l.id = a.lead_organization_id
        where a.id = ${allianceId} and o.id = any(l.path)) as "isAbove"
    from organizations.organization o where o.id = ${organizationId}`.execute(db)
  if (!rows[0]) throw new NotFoundError('organizationId', organizationId)
  return rows[0]
}
