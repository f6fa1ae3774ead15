import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import { type Place, type PlacesChanged, placesChanged } from '../../../shared/places/place.ts'
import { addToTally } from './tally.ts'

/** Places that events move under another superior, or make another kind of. */
export interface MovedPlaces {
  readonly moved: readonly string[]
  readonly otherKind: readonly string[]
}

/** What the events will change of places that are known here; asked before they are applied. */
export async function placesMovedBy(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
): Promise<MovedPlaces> {
  const latest = new Map<string, Pick<Place, 'id' | 'path' | 'kind' | 'active'>>()
  for (const { kind, data } of events)
    if (kind === placesChanged)
      for (const { id, path, kind, active } of (data as unknown as PlacesChanged).places)
        latest.set(id, { id, path, kind, active })
  if (latest.size === 0) return { moved: [], otherKind: [] }
  const { rows } = await sql<{ id: string; moved: boolean; otherKind: boolean }>`
    select n.id, p.path is distinct from n.path as moved,
      p.kind is distinct from n.kind or p.active is distinct from n.active as "otherKind"
    from jsonb_to_recordset(${JSON.stringify([...latest.values()])}::jsonb) as n(id text, path text[], kind text, active boolean)
    left join activities.place p on p.id = n.id
    where (p.path, p.kind, p.active) is distinct from (n.path, n.kind, n.active)`.execute(db)
  return {
    moved: rows.filter(({ moved }) => moved).map(({ id }) => id),
    otherKind: rows.filter(({ otherKind }) => otherKind).map(({ id }) => id),
  }
}

/** Takes what these places owe out of the counts of all above them, or adds it to those that are above them now. */
export async function tallyPlaces(
  db: Kysely<unknown>,
  placeIds: readonly string[],
  change: 1 | -1,
): Promise<void> {
  if (placeIds.length === 0) return
  await addToTally(sql`
    select place_id, due_on, deed_id is not null as fulfilled, ${sql.lit(change)} as change
    from activities.obligation where place_id = any(${placeIds}::text[])`).execute(db)
}

/** The alliances in which these organizations are or were members, or that they are. */
export async function alliancesWith(db: Kysely<unknown>, placeIds: readonly string[]): Promise<string[]> {
  if (placeIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from activities.alliance where id = any(${placeIds}::text[])
    union select alliance_id from activities.alliance_member where organization_id = any(${placeIds}::text[])`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
