import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import { copyPlaces } from '../../../shared/places/place.copy.ts'
import { type PlacesChanged, placesChanged } from '../../../shared/places/place.ts'
import { copyStandings } from '../instructor/standing.copy.ts'

/** Brings the copy of the organizations up to date, and the regions of the members whose organizations moved. */
export async function takePlaces(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<[]> {
  await copyPlaces(db, 'members', events)
  await copyStandings(db, events)
  const changed = events
    .filter(({ kind }) => kind === placesChanged)
    .flatMap(({ data }) => (data as unknown as PlacesChanged).places.map(({ id }) => id))
  await sql`
    update members.member m set region_code = p.region_code
    from members.place p
    where p.id = any(${changed}::text[]) and m.organization_id = p.id and m.region_code <> p.region_code`.execute(
    db,
  )
  return []
}
