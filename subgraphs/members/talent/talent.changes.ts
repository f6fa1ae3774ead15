import { LockMode } from '@mikro-orm/core'
import {
  ForbiddenError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { Place } from '../../../shared/places/place.ts'
import { checkAlliance } from '../organization/organization.rules.ts'
import { Talent } from './talent.entity.ts'
import { talentOffered, talentWithdrawn } from './talent.events.ts'
import { forgetOffers } from './talent.forgetting.ts'
import { talentById } from './talent.reads.ts'
import { checkOffer } from './talent.rules.ts'

/** What the viewer offers, locked, read at a version. @throws NotFoundError also where the viewer may not know of it; ForbiddenError where it is another's */
export async function lockTalent(
  context: MutationContext,
  { talentId: id, version }: { readonly talentId: string; readonly version: number },
): Promise<Talent> {
  if (!context.viewer) throw new UnauthenticatedError()
  const talent = await context.em.findOne(Talent, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!talent || !(await talentById(context, id))) throw new NotFoundError('talentId', id)
  if (talent.memberId !== context.viewer.memberId) throw new ForbiddenError()
  if (talent.version !== version) throw new StaleVersionError(version, talent.version)
  return talent
}

/** Checks what is offered, and tells the lists of it. */
export async function offer(context: MutationContext, talent: Talent): Promise<void> {
  checkOffer(talent)
  const { organizationId, allianceId } = talent
  const places = await readPlaces(context.db, 'members', [
    organizationId,
    ...(allianceId ? [allianceId] : []),
  ])
  if (allianceId !== null) checkAlliance(places.get(allianceId), organizationId)
  record(context.em, talentOffered(talent, (places.get(organizationId) as Place).regionCode))
}

/** Takes back what was offered: the row goes with every word of it, and the lists are told. */
export async function takeBack({ em, db }: MutationContext, talent: Talent): Promise<void> {
  em.remove(talent)
  await forgetOffers(db, talent.id)
  record(em, talentWithdrawn(talent))
}

/** The same where the member goes: consent was to be offered in the name of the organization that is left. */
export async function endTalent(context: MutationContext, memberId: string): Promise<void> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const
  const talent = await context.em.findOne(Talent, { memberId }, lock)
  if (talent) await takeBack(context, talent)
}
