import type { MigrationStep } from '../../shared/database/database.ts'
import { type Breach, breachesIn } from '../../shared/database/side-by-side.rules.ts'
import { subgraphOpeners } from '../subgraphs.ts'
import type { Kept } from './backup.ts'

/** The steps of one subgraph that have not run, and what in them the version before could not live with. */
export interface Pending {
  readonly subgraph: string
  readonly steps: readonly string[]
  readonly breaches: readonly Breach[]
}

class OnlyLooking extends Error {}

/** What is left to do, without doing it; a schema that is not there yet breaks nobody. */
export async function pendingMigrations(databases: readonly Kept[]): Promise<Pending[]> {
  const found: Pending[] = []
  const look = (subgraph: string, steps: readonly MigrationStep[]) => {
    const isNew = steps[0]?.name === '0000-events'
    const breaches = isNew ? [] : breachesIn(steps.flatMap(({ statements }) => statements))
    found.push({ subgraph, steps: steps.map(({ name }) => name), breaches })
    throw new OnlyLooking()
  }
  for (const { schemas, opening } of databases)
    for (const name of schemas) {
      const opened = await subgraphOpeners[name]({ ...opening, onPending: look }).catch((error) => {
        if (!(error instanceof OnlyLooking)) throw error
      })
      await opened?.close()
    }
  return found
}

/** Brings all tables up to date. */
export async function migrateAll(databases: readonly Kept[]): Promise<void> {
  for (const { schemas, opening } of databases)
    for (const name of schemas) await (await subgraphOpeners[name](opening)).close()
}
