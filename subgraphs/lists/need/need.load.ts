import type { Kysely } from 'kysely'
import { type LoadedEntry, loadEntries } from '../entry/entry.load.ts'

/** Loads needs, open and public, with their events. The places of their organizations must be known here already. */
export function loadNeeds(
  db: Kysely<unknown>,
  rows: readonly LoadedEntry[],
  now: Temporal.Instant,
): Promise<void> {
  return loadEntries(db, 'need', rows, now)
}
