import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../events/event.ts'
import { type Place, type PlacesChanged, placesChanged } from './place.ts'

/** Brings a subgraph's copy of the places up to date with the events; applied again, it changes nothing. */
export async function copyPlaces(
  db: Kysely<unknown>,
  schema: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  const latest = new Map<string, Place>()
  for (const event of events) {
    if (event.kind !== placesChanged) continue
    for (const place of (event.data as unknown as PlacesChanged).places) latest.set(place.id, place)
  }
  if (latest.size > 0) await storePlaces(db, schema, [...latest.values()])
}

async function storePlaces(db: Kysely<unknown>, schema: string, places: readonly Place[]): Promise<void> {
  await sql`
    insert into ${sql.table(`${schema}.place`)} (id, name, kind, superior_id, path, inside, region_code, active)
    select id, name, kind, "superiorId", path, inside, "regionCode", active
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      as p(id text, name text, kind text, "superiorId" text, path text[], inside text[], "regionCode" text, active boolean)
    on conflict (id) do update set
      name = excluded.name, kind = excluded.kind, superior_id = excluded.superior_id, path = excluded.path,
      inside = excluded.inside, region_code = excluded.region_code, active = excluded.active`.execute(db)
}
