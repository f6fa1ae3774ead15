import { ForbiddenError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { Place } from '../../../shared/places/place.ts'

/** Whether the caller keeps an organization, as its secretary or liaison. */
export async function keeps({ db, access }: MutationContext, organizationId: string): Promise<boolean> {
  const place = (await readPlaces(db, 'activities', [organizationId])).get(organizationId)
  return place !== undefined && access.isIn('KEEPERS', { places: place.path })
}

/** What a member answers for is changed by who keeps that member, or by the office, which runs the alliance. */
export async function checkKeepsOrRuns(
  context: MutationContext,
  organizationId: string,
  alliance: Place,
): Promise<void> {
  const isOffice = context.access.isIn('OFFICE', { places: alliance.path })
  if (!isOffice && !(await keeps(context, organizationId))) throw new ForbiddenError()
}
