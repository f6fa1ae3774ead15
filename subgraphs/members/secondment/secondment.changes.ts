import { LockMode } from '@mikro-orm/core'
import { NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { checkKeeper } from '../member/member.access.ts'
import { memberById } from '../member/member.reads.ts'
import { Secondment } from './secondment.entity.ts'
import { secondmentEvent } from './secondment.events.ts'
import { SecondedError } from './secondment.rules.ts'

/**
 * A secondment to be ended, locked until it is.
 * @throws NotFoundError also where the viewer may not know of it; ForbiddenError for who keeps the roll at neither end
 */
export async function lockSecondment(context: MutationContext, id: string): Promise<Secondment> {
  if (!context.viewer) throw new UnauthenticatedError()
  const secondment = await context.em.findOne(Secondment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const member = secondment && (await memberById(context, secondment.memberId))
  if (!member) throw new NotFoundError('secondmentId', id)
  const host = (await readPlaces(context.db, 'members', [secondment.organizationId])).get(
    secondment.organizationId,
  )
  checkKeeper(context, { places: [...member.places, ...(host?.path ?? [])] })
  return secondment
}

/** @throws SecondedError where the member, whose row is locked, is on a secondment, or was on one on the first day or after it */
export async function checkNotSeconded(
  { em }: MutationContext,
  memberId: string,
  since: string,
): Promise<void> {
  const overlapping = { memberId, $or: [{ until: null }, { until: { $gt: since } }] }
  const [last] = await em.find(Secondment, overlapping, { orderBy: { since: 'desc' }, limit: 1 })
  if (last) throw new SecondedError(last.until)
}

/** Ends a secondment on a day, and tells so. */
export async function endSecondment(
  context: MutationContext,
  secondment: Secondment,
  on: string,
): Promise<void> {
  secondment.until = on
  const { organizationId } = secondment
  const host = (await readPlaces(context.db, 'members', [organizationId])).get(organizationId)
  record(context.em, secondmentEvent('ended', secondment, on, host?.regionCode ?? ''))
}

/** Ends the secondment of a member who belongs there no longer, if there is one. */
export async function endSecondments(context: MutationContext, memberId: string, on: string): Promise<void> {
  const open = await context.em.findOne(
    Secondment,
    { memberId, until: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  )
  if (open) await endSecondment(context, open, on < open.since ? open.since : on)
}
