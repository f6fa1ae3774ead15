import { NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { idPrefix } from '../../../shared/ids.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { Place } from '../../../shared/places/place.ts'

/** An organization as this subgraph knows it; `field` is the input that names it. Other places are not found. */
export async function findOrganization(context: MutationContext, field: string, id: string): Promise<Place> {
  if (!context.viewer) throw new UnauthenticatedError()
  const place = (await readPlaces(context.db, 'members', [id])).get(id)
  if (!place || idPrefix(id) !== 'org') throw new NotFoundError(field, id)
  return place
}
