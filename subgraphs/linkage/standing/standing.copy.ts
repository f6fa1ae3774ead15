import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import { copyPlaces } from '../../../shared/places/place.copy.ts'
import { copyAreas } from './area.copy.ts'
import { copyMemberships } from './membership.copy.ts'
import { copySectors } from './sector.copy.ts'
import { standingKinds } from './standing-kinds.ts'
import { copyUnits } from './unit.copy.ts'

/** Brings the copies of where organizations stand up to date; each event holds all of one thing, the last one counts. */
export async function copyStanding(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const told = events.filter(({ kind }) => standingKinds.includes(kind))
  if (told.length === 0) return
  await copyPlaces(db, 'linkage', told)
  await copyMemberships(db, told)
  await copyAreas(db, told)
  await copyUnits(db, told)
  await copySectors(db, told)
  await sql`update linkage.standing_changes set changes = changes + 1`.execute(db)
}
