import type { Context } from '../../../shared/graph/context.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'

/** The region that an entry goes back to when its own is taken away: that of its organization. */
export async function homeRegion(
  { db }: Pick<Context, 'db'>,
  { organizationId, regionCode }: { readonly organizationId: string; readonly regionCode: string },
  input: { readonly regionCode?: string | null },
): Promise<string> {
  if (input.regionCode !== null) return regionCode
  return (await readPlaces(db, 'lists', [organizationId])).get(organizationId)?.regionCode ?? regionCode
}
