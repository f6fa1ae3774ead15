import { LockMode } from '@mikro-orm/core'
import {
  ForbiddenError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { checkKeeper } from '../member/member.access.ts'
import { lockSelf } from '../member/member.changes.ts'
import { memberById } from '../member/member.reads.ts'
import { checkNotErased } from '../member/member.rules.ts'
import type { PointsEntry } from '../points/points.entity.ts'
import { entryById } from '../points/points.reads.ts'
import { AppealStatus } from './appeal-status.ts'
import { PointsAppeal } from './points-appeal.entity.ts'
import { appealById } from './points-appeal.reads.ts'

/** An entry of the viewer's own, whose row is locked. @throws NotFoundError where the viewer may not know of it; ForbiddenError where it is another's */
export async function findOwnEntry(context: MutationContext, id: string): Promise<PointsEntry> {
  if (!context.viewer) throw new UnauthenticatedError()
  const entry = await entryById(context, id)
  if (!entry) throw new NotFoundError('entryId', id)
  if (entry.memberId !== context.viewer.memberId) throw new ForbiddenError()
  await lockSelf(context)
  return entry
}

/** An appeal to be decided, locked, read at a version. @throws NotFoundError where the viewer may not know of it; ForbiddenError where others keep the roll */
export async function lockAppeal(
  context: MutationContext,
  { appealId: id, version }: { readonly appealId: string; readonly version: number },
): Promise<PointsAppeal> {
  if (!context.viewer) throw new UnauthenticatedError()
  const appeal = await context.em.findOne(PointsAppeal, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const member = appeal && (await appealById(context, id)) && (await memberById(context, appeal.memberId))
  if (!member) throw new NotFoundError('appealId', id)
  if (member.id === context.viewer.memberId) throw new ForbiddenError()
  checkKeeper(context, member)
  checkNotErased(member)
  if (appeal.version !== version) throw new StaleVersionError(version, appeal.version)
  return appeal
}

/** Closes the open appeals of a member who is erased, on a day: nobody remains to be answered. */
export async function closeAppeals({ em }: MutationContext, memberId: string, on: string): Promise<void> {
  const open = await em.find(
    PointsAppeal,
    { memberId, status: AppealStatus.OPEN },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  )
  for (const appeal of open) {
    Object.assign(appeal, { status: AppealStatus.CLOSED, decidedOn: on })
    record(em, { kind: 'points.appealClosed', about: { member: memberId, pointsAppeal: appeal.id } })
  }
}
