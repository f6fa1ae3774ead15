import { LockMode } from '@mikro-orm/core'
import { NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { allianceInside, checkSignedIn } from '../meeting/meeting.changes.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
import { checkKeepsOrRuns } from '../membership/keeper.ts'
import { Hazard } from './hazard.entity.ts'

/** A hazard to be changed by who keeps the one where it is, or the one that found it, or by the office; locked. */
export async function lockHazard(
  context: MutationContext,
  { hazardId: id, version }: { readonly hazardId: string; readonly version?: number | null },
  by: 'organizationId' | 'finderId',
): Promise<Hazard> {
  checkSignedIn(context)
  const hazard = await context.em.findOne(Hazard, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!hazard) throw new NotFoundError('hazardId', id)
  const alliance = await allianceInside(context, hazard.allianceId, { field: 'hazardId', id })
  await checkKeepsOrRuns(context, hazard[by], alliance)
  checkVersion(hazard.version, version)
  return hazard
}

/** Tells of a step of a hazard, of the one where it is and the one that found it; `kind` is `hazard.…`. */
export function tellOfHazard({ em }: MutationContext, hazard: Hazard, kind: string): void {
  const { id, allianceId, organizationId, finderId } = hazard
  record(em, { kind, about: { hazard: id, alliance: allianceId, organization: [organizationId, finderId] } })
}
