import type { Kysely } from 'kysely'
import { type LoadedEntry, loadEntries } from '../entry/entry.load.ts'

/** Loads resources, open and public, with their events. The places of their organizations must be known here already. */
export function loadResources(
  db: Kysely<unknown>,
  rows: readonly LoadedEntry[],
  now: Temporal.Instant,
): Promise<void> {
  return loadEntries(db, 'resource', rows, now)
}
