import { sql } from 'kysely'
import { NotFoundError, StaleVersionError, WrongStateError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { lockActiveAlliance } from '../alliance/alliance.lock.ts'
import type { Step } from '../step/step.changes.ts'
import type { StepKind } from '../step/step-kind.ts'
import type { ExitKind, Tier } from './membership-kind.ts'

/** A membership to be changed; its alliance is locked with it. */
export interface LockedMembership {
  readonly id: string
  readonly allianceId: string
  readonly organizationId: string
  readonly tier: `${Tier}`
  /** Where it stood before it took the lead in turn. */
  readonly tierBefore: `${Tier}` | null
  readonly since: string
  readonly until: string | null
  readonly leftBy: `${ExitKind}` | null
  readonly isLead: boolean
  readonly version: number
}

export async function lockMembership({ db }: MutationContext, id: string): Promise<LockedMembership> {
  const { rows: known } = await sql<{ allianceId: string }>`
    select alliance_id as "allianceId" from organizations.membership where id = ${id}`.execute(db)
  if (!known[0]) throw new NotFoundError('membershipId', id)
  const { leadOrganizationId } = await lockActiveAlliance(db, known[0].allianceId, 'membershipId')
  const { rows } = await sql<LockedMembership>`
    select id, alliance_id as "allianceId", organization_id as "organizationId", tier, tier_before as "tierBefore", since, until, left_by as "leftBy",
      organization_id = ${leadOrganizationId} as "isLead", version
    from organizations.membership where id = ${id} for update`.execute(db)
  return rows[0]!
}

/** It is of the version that was sent, and still a member. */
export function checkPresent(membership: LockedMembership, sent: number): void {
  checkMembershipVersion(membership, sent)
  if (membership.until === null) return
  throw new WrongStateError({
    zh: `该成员已于 ${membership.until} 退出。`,
    en: `The member left on ${membership.until}.`,
  })
}

export function checkMembershipVersion({ version }: LockedMembership, sent: number): void {
  if (version !== sent) throw new StaleVersionError(sent, version)
}

/** A step in the life of a member, told to it too. */
export function membershipStep(
  kind: StepKind,
  membership: Pick<LockedMembership, 'id' | 'allianceId' | 'organizationId'>,
  reason?: string | null,
): Step {
  const { id: subjectId, allianceId, organizationId } = membership
  return {
    kind,
    allianceId,
    subjectId,
    reason: reason?.trim() || null,
    also: { organization: [organizationId] },
  }
}

/** Moves a member to a tier; `before` is where it goes back to, if it leads in turn. */
export async function setTier(
  { db }: MutationContext,
  id: string,
  tier: `${Tier}`,
  before: `${Tier}` | null = null,
): Promise<void> {
  await sql`
    update organizations.membership set tier = ${tier}, tier_before = ${before}, version = version + 1
    where id = ${id}`.execute(db)
}
