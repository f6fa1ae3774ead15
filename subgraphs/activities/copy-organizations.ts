import type { Kysely } from 'kysely'
import type { DomainEvent, RecordedEvent } from '../../shared/events/event.ts'
import { copyPlaces } from '../../shared/places/place.copy.ts'
import { placesChanged } from '../../shared/places/place.ts'
import { type Clock, dayOf } from '../../shared/time.ts'
import { copyAlliances } from './alliance/alliance.copy.ts'
import { allianceChanged } from './alliance/alliance.events.ts'
import { charterInForce, copyCharters } from './charter/charter.copy.ts'
import { alliancesWith, placesMovedBy, tallyPlaces } from './obligation/moved-places.ts'
import { drawUp } from './obligation/obligation-years.ts'
import { copySubjects, subjectKinds } from './subject/subject.copy.ts'

export const organizationKinds = [placesChanged, allianceChanged, charterInForce, ...subjectKinds]

/** Keeps the copies of places, alliances and charters, and draws up what these make due. */
export async function copyOrganizations(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
  now: Clock,
): Promise<DomainEvent[]> {
  const { moved, otherKind } = await placesMovedBy(db, events)
  await tallyPlaces(db, moved, -1)
  await copyPlaces(db, 'activities', events)
  await tallyPlaces(db, moved, 1)
  await copyAlliances(db, events)
  await copyCharters(db, events)
  await copySubjects(db, events)
  const told = events
    .filter(({ kind }) => kind === allianceChanged || kind === charterInForce)
    .map(({ about }) => String(about.alliance))
  const concerned = new Set([...told, ...(await alliancesWith(db, otherKind))])
  return concerned.size === 0 ? [] : drawUp(db, [...concerned].sort(), dayOf(now()))
}
