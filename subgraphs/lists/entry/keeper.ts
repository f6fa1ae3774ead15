import { ForbiddenError, NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { idPrefix } from '../../../shared/ids.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { Place } from '../../../shared/places/place.ts'
import { NotAMemberError } from './entry.errors.ts'
import { readIsMember } from './membership.reads.ts'

/** Whose entry it is to be, and on whose list. */
export interface Publisher {
  readonly organizationId: string
  readonly allianceId?: string | null
}

/** Whether the viewer runs the organization or stands above it. */
export function isKeeper({ access }: Pick<Context, 'access'>, organization: Place | undefined): boolean {
  return organization !== undefined && access.isIn('KEEPERS_AND_SUPERIORS', { places: organization.path })
}

/** Refuses viewers who neither run the organization nor stand above it. */
export async function checkKeeper(context: Context, organizationId: string): Promise<void> {
  if (!context.viewer) throw new UnauthenticatedError()
  const places = await readPlaces(context.db, 'lists', [organizationId])
  if (!isKeeper(context, places.get(organizationId))) throw new ForbiddenError()
}

/** The organization for which the viewer may publish in the alliance, where one is named. */
export async function publishingOrganization(context: Context, publisher: Publisher): Promise<Place> {
  if (!context.viewer) throw new UnauthenticatedError()
  const organization = await memberOrganization(context, publisher)
  if (!isKeeper(context, organization)) throw new ForbiddenError()
  if (publisher.allianceId) await checkMember(context, publisher.allianceId, organization)
  return organization
}

/** The organization of this id, with the alliance known too. */
export async function memberOrganization(
  { db }: Pick<Context, 'db'>,
  { organizationId, allianceId }: Publisher,
): Promise<Place> {
  const places = await readPlaces(db, 'lists', [organizationId, ...(allianceId ? [allianceId] : [])])
  const organization = places.get(organizationId)
  if (!organization?.active || idPrefix(organizationId) !== 'org')
    throw new NotFoundError('organizationId', organizationId)
  if (allianceId && (!places.get(allianceId)?.active || idPrefix(allianceId) !== 'alliance'))
    throw new NotFoundError('allianceId', allianceId)
  return organization
}

/** Refuses organizations that are not in the alliance today. */
export async function checkMember(context: Context, allianceId: string, { id, name }: Place): Promise<void> {
  if (!(await readIsMember(context, allianceId, id))) throw new NotAMemberError(name)
}
