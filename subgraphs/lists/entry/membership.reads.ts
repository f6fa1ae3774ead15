import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'

/** SQL that is true where the organization is in the alliance on that day; `until` is the first day out of it. */
export function isMember(
  allianceId: RawBuilder<unknown>,
  organizationId: RawBuilder<unknown>,
  day: string,
): RawBuilder<boolean> {
  return sql`exists (
    select 1 from lists.alliance_member am
    where am.alliance_id = ${allianceId} and am.organization_id = ${organizationId}
      and am.since <= ${day}::date and (am.until is null or am.until > ${day}::date))`
}

/** Whether the organization is a member of the alliance today. */
export async function readIsMember(
  { db, now }: Pick<Context, 'db' | 'now'>,
  allianceId: string,
  organizationId: string,
): Promise<boolean> {
  const member = isMember(sql`${allianceId}`, sql`${organizationId}`, dayOf(now()).toString())
  const { rows } = await sql<{ member: boolean }>`select ${member} as member`.execute(db)
  return rows[0]?.member ?? false
}
