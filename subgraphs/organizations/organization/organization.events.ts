import { type Kysely, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { type Place, placesChanged, placesPerEvent } from '../../../shared/places/place.ts'

/** Tells the other subgraphs of places as they are now, in as many events as needed. */
export function placesChangedEvents(places: readonly Place[]): DomainEvent[] {
  const events: DomainEvent[] = []
  for (let from = 0; from < places.length; from += placesPerEvent) {
    events.push({
      kind: placesChanged,
      about: {},
      data: { places: places.slice(from, from + placesPerEvent) },
    })
  }
  return events
}

/** An organization and everything below it, as places. */
export async function placesFrom(db: Kysely<unknown>, id: string): Promise<Place[]> {
  const { rows } = await sql<Place>`
    with recursive tree as (
      select id from organizations.organization where id = ${id}
      union all select c.id from organizations.organization c join tree t on c.superior_id = t.id
    )
    select o.id, o.name, o.kind, o.superior_id as "superiorId", o.path, o.path as inside,
      o.region_code as "regionCode", o.dissolved_on is null as active
    from organizations.organization o join tree on tree.id = o.id order by cardinality(o.path), o.id`.execute(
    db,
  )
  return rows
}
