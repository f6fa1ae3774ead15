import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { openEmbedded } from '../shared/database/embedded.ts'
import type { OpenSubgraph } from '../shared/graph/subgraph.ts'
import { openKeyring } from '../shared/personal/open-keyring.ts'
import type { Tracing } from '../shared/telemetry/tracing.ts'
import type { PlatformConfig } from './config/config.ts'
import { type SubgraphName, subgraphNames } from './config/settings.ts'
import { subgraphOpeners } from './subgraphs.ts'

/** All subgraphs in this process, each following the events of the others. */
export interface Platform {
  readonly subgraphs: Readonly<Record<SubgraphName, OpenSubgraph>>
  close(): Promise<void>
}

/** Opens the databases, embedded where no server is configured, and the subgraphs on them. */
export async function openPlatform(
  { dataFolder, databaseUrls, databaseUse, personalKeys }: PlatformConfig,
  onError: (error: unknown) => void,
  tracing?: Tracing,
): Promise<Platform> {
  const isEmbedded = subgraphNames.some((name) => databaseUrls[name] === undefined)
  const embedded = isEmbedded ? await openEmbedded(join(dataFolder, 'database')) : undefined
  const keyring = await openKeyring(personalKeys)
  const opened = {} as Record<SubgraphName, OpenSubgraph>
  for (const name of subgraphNames) {
    const url = databaseUrls[name]
    const storage = url === undefined ? { embedded: embedded! } : { url, ...databaseUse }
    opened[name] = await subgraphOpeners[name]({ storage, keyring, onError, ...(tracing ? { tracing } : {}) })
  }
  followEachOther(Object.values(opened))
  return { subgraphs: opened, close: () => closeAll(Object.values(opened), embedded) }
}

function followEachOther(subgraphs: readonly OpenSubgraph[]): void {
  for (const subgraph of subgraphs) {
    for (const other of subgraphs) if (other !== subgraph) subgraph.follow(other.events)
  }
}

/** Each reads the outboxes of the others: no database is closed before all have stopped. */
async function closeAll(subgraphs: readonly OpenSubgraph[], embedded: PGlite | undefined): Promise<void> {
  await Promise.all(subgraphs.map((subgraph) => subgraph.stopFollowing()))
  await Promise.all(subgraphs.map((subgraph) => subgraph.close()))
  await embedded?.close()
}
