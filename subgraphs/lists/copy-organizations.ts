import type { Kysely } from 'kysely'
import type { DomainEvent, RecordedEvent } from '../../shared/events/event.ts'
import { copyPlaces } from '../../shared/places/place.copy.ts'
import { placesChanged } from '../../shared/places/place.ts'
import { copyCharterRules } from './charter/charter.copy.ts'
import { copyMemberships } from './entry/membership.copy.ts'
import { copyTies } from './entry/tie.copy.ts'
import { withReachChanges } from './matching/reach-changes.ts'

export const organizationKinds = [
  placesChanged,
  'charter.inForce',
  'alliance.changed',
  'route.changed',
  'district.changed',
]

/** Keeps the copies of places, charters, memberships, routes and districts, and tells whom these let see something else. */
export async function takeOrganizations(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
): Promise<DomainEvent[]> {
  await copyPlaces(db, 'lists', events)
  await copyCharterRules(db, events)
  return withReachChanges(db, events, async () => {
    await copyMemberships(db, events)
    await copyTies(db, events)
  })
}
