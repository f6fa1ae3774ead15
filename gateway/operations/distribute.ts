import { type DistributionStep, distribute, distributionLeft } from '../../shared/database/distribute.ts'
import type { Distribution } from '../../shared/database/distribution.ts'
import { distribution as activities } from '../../subgraphs/activities/migrations/distribution.ts'
import { distribution as linkage } from '../../subgraphs/linkage/migrations/distribution.ts'
import { distribution as lists } from '../../subgraphs/lists/migrations/distribution.ts'
import { distribution as members } from '../../subgraphs/members/migrations/distribution.ts'
import { distribution as organizations } from '../../subgraphs/organizations/migrations/distribution.ts'
import type { SubgraphName } from '../config/settings.ts'
import type { Kept } from './backup.ts'
import { migrateAll, pendingMigrations } from './migrate.ts'
import { PendingMigrationsError } from './pending-migrations-error.ts'

/** Which tables of each subgraph are spread over the nodes of its database. */
export const distributions: Readonly<Record<SubgraphName, Distribution>> = {
  organizations,
  members,
  activities,
  lists,
  linkage,
}

/** What is left to spread, without doing it. @throws NotDistributableError, PendingMigrationsError */
export async function distributionsLeft(databases: readonly Kept[]): Promise<DistributionStep[]> {
  const pending = await pendingMigrations(databases)
  if (pending.length > 0) throw new PendingMigrationsError(pending.map(({ subgraph }) => subgraph))
  return inEach(databases, distributionLeft)
}

/** Brings all tables up to date, and spreads those that are to be; answers which. @throws NotDistributableError */
export async function distributeAll(databases: readonly Kept[]): Promise<DistributionStep[]> {
  await migrateAll(databases)
  return inEach(databases, distribute)
}

async function inEach(databases: readonly Kept[], act: typeof distribute): Promise<DistributionStep[]> {
  const steps: DistributionStep[] = []
  for (const { db, schemas } of databases)
    for (const name of schemas) steps.push(...(await act(db, name, distributions[name])))
  return steps
}
