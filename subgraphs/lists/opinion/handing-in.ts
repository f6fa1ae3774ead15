import { ForbiddenError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { checkMember, memberOrganization } from '../entry/keeper.ts'

/** The subject who hands in: a keeper of the organization or one of its party members, in an alliance that it is in. */
export async function handingIn(
  context: Context,
  { organizationId, allianceId }: { readonly organizationId: string; readonly allianceId: string },
): Promise<string> {
  const { access, viewer } = context
  if (!viewer) throw new UnauthenticatedError()
  const organization = await memberOrganization(context, { organizationId, allianceId })
  const isKeeper = access.isIn('KEEPERS', { places: organization.path })
  if (!isKeeper && !belongsTo(context, organizationId)) throw new ForbiddenError()
  await checkMember(context, allianceId, organization)
  return viewer.subject
}

/** Whether the viewer is a party member of the organization: who belongs there, but does not study or run it. */
function belongsTo({ access }: Context, organizationId: string): boolean {
  const place = { places: [organizationId] }
  return access.isIn('BELONGING', place) && !access.isIn('INSIDE', place)
}
