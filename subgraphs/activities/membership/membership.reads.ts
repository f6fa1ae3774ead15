import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { delegateOf, type Entitled } from '../meeting/delegate.rules.ts'
import { NotAMemberError } from './membership.errors.ts'

type Db = Context['db']

/** SQL that is true where a membership `m` lasts on a day (an ISO date): from its first to the one before `until`. */
export function lastsOn(day: string): RawBuilder<boolean> {
  return sql`(m.since <= ${day}::date and (m.until is null or m.until > ${day}::date))`
}

/** Those of some organizations that are members of an alliance on a day (an ISO date). */
export async function membersAmong(
  db: Db,
  allianceId: string,
  organizationIds: readonly string[],
  day: string,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select m.organization_id as id from activities.alliance_member m where m.alliance_id = ${allianceId}
      and m.organization_id = any(${unseen(organizationIds)}) and ${lastsOn(day)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Whoever is named is a member on a day (an ISO date). */
export async function checkMember(
  db: Db,
  allianceId: string,
  organizationId: string,
  day: string,
): Promise<void> {
  if (!(await membersAmong(db, allianceId, [organizationId], day)).has(organizationId))
    throw new NotAMemberError('organizationId')
}

/** The member of an alliance that the caller acts for; `named`, by an input field, where there are several. */
export async function memberFor(
  { db, access, now }: MutationContext,
  allianceId: string,
  named: string | null | undefined,
  field = 'organizationId',
): Promise<string> {
  const places = access.placesOf('KEEPERS')
  const { rows } = await sql<Entitled>`
    select distinct m.organization_id as "organizationId", o.path
    from activities.alliance_member m join activities.place o on o.id = m.organization_id
    where m.alliance_id = ${allianceId} and ${lastsOn(dayOf(now()).toString())}
      and o.path && ${places}::text[]`.execute(db)
  return delegateOf(places, rows, named ?? null, () => new NotAMemberError(named ? field : undefined))
}
