import type { Kysely } from 'kysely'
import { isDistributed } from '../../../shared/database/distribute.ts'

const spread = new WeakSet<Kysely<unknown>>()

/** Looks whether the ties of a database are on several nodes. They are spread once, and processes are started anew after it. */
export async function noteSpread(db: Kysely<unknown>): Promise<void> {
  if (await isDistributed(db, 'linkage', 'tie')) spread.add(db)
}

export function areSpread(db: Kysely<unknown>): boolean {
  return spread.has(db)
}
