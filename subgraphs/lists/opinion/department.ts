import { NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { idPrefix } from '../../../shared/ids.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { Place } from '../../../shared/places/place.ts'
import { checkMember } from '../entry/keeper.ts'

/** The department is any organization that there is: it need not be in the alliance (document 1, article 23). */
export async function checkDepartment(context: MutationContext, departmentId: string): Promise<void> {
  await activeOrganization(context, 'departmentId', departmentId)
}

/** Helpers are members of the alliance (document 1, article 23: 协调会员单位协助). */
export async function checkHelpersAreMembers(
  context: MutationContext,
  allianceId: string,
  helperIds: readonly string[],
): Promise<void> {
  for (const id of helperIds)
    await checkMember(context, allianceId, await activeOrganization(context, 'helperIds', id))
}

/** An organization that exists, by its id. */
export async function activeOrganization({ db }: MutationContext, field: string, id: string): Promise<Place> {
  const place = (await readPlaces(db, 'lists', [id])).get(id)
  if (!place?.active || idPrefix(id) !== 'org') throw new NotFoundError(field, id)
  return place
}
