import { LockMode } from '@mikro-orm/core'
import type { Placed } from '../../../shared/access.ts'
import {
  ForbiddenError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { checkKeeper } from './member.access.ts'
import { Member } from './member.entity.ts'
import { memberById } from './member.reads.ts'
import { checkNotErased } from './member.rules.ts'

/** The day on which a change is made, as an ISO date. */
export function today({ now }: MutationContext): string {
  return dayOf(now()).toString()
}

/** A member whose row is locked, and the places above it. */
export interface LockedMember extends Placed {
  readonly member: Member
}

/** The viewer's own row, locked: nobody consents or objects for another. @throws ForbiddenError for who is no member */
export async function lockSelf({ viewer, em }: MutationContext): Promise<Member> {
  if (!viewer) throw new UnauthenticatedError()
  if (!viewer.memberId) throw new ForbiddenError()
  const id = viewer.memberId
  const member = await em.findOne(Member, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!member) throw new ForbiddenError()
  checkNotErased(member)
  return member
}

/**
 * A member to be changed, locked until the change is done.
 * @throws NotFoundError also where the viewer may not know of the person; ForbiddenError where others keep the roll
 */
export async function lockMember(context: MutationContext, id: string): Promise<LockedMember> {
  if (!context.viewer) throw new UnauthenticatedError()
  const member = await context.em.findOne(Member, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const row = member && (await memberById(context, id))
  if (!row) throw new NotFoundError('memberId', id)
  checkKeeper(context, row)
  return { member, places: row.places }
}

/** The same for who has read the member at a version. */
export async function lockMemberAt(
  context: MutationContext,
  id: string,
  version: number,
): Promise<LockedMember> {
  const locked = await lockMember(context, id)
  if (locked.member.version !== version) throw new StaleVersionError(version, locked.member.version)
  return locked
}
