import { join } from 'node:path'
import type { Storage } from '../../shared/database/database.ts'
import { openEmbedded } from '../../shared/database/embedded.ts'
import type { Environment } from '../../shared/settings.ts'
import { readConfig } from '../config/config.ts'
import type { SubgraphName } from '../config/settings.ts'

/** Where the rows of each subgraph are; all that are not on a server are in the one embedded database. */
export type Storages = (name: SubgraphName) => Storage

/**
 * Does something with the databases that the environment names for some subgraphs, and closes the embedded one.
 * @throws ConfigurationError; DatabaseInUseError while the platform runs on the same embedded database
 */
export async function withDatabase<Answer>(
  environment: Environment,
  names: readonly SubgraphName[],
  work: (storages: Storages) => Promise<Answer>,
): Promise<Answer> {
  const { databaseUrls, dataFolder } = readConfig(environment, { anybody: true })
  const isEmbedded = names.some((name) => databaseUrls[name] === undefined)
  const embedded = isEmbedded ? await openEmbedded(join(dataFolder, 'database')) : undefined
  try {
    return await work((name) => {
      const url = databaseUrls[name]
      return url === undefined ? { embedded: embedded! } : { url, connections: 2 }
    })
  } finally {
    await embedded?.close()
  }
}
