import { join } from 'node:path'
import { openEmbedded } from '../../shared/database/embedded.ts'
import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import type { Environment } from '../../shared/settings.ts'
import { openOrganizations } from '../../subgraphs/organizations/open.ts'
import { readConfig } from '../config/config.ts'

/**
 * Does something with the organizations of the database that the environment names, and closes it.
 * @throws ConfigurationError; DatabaseInUseError while the platform runs on the same embedded database
 */
export async function withOrganizations<Answer>(
  environment: Environment,
  work: (organizations: OpenSubgraph) => Promise<Answer>,
): Promise<Answer> {
  const { databaseUrls, dataFolder } = readConfig(environment, { anybody: true })
  const url = databaseUrls.organizations
  const embedded = url === undefined ? await openEmbedded(join(dataFolder, 'database')) : undefined
  try {
    const storage = url === undefined ? { embedded: embedded! } : { url, connections: 2 }
    const organizations = await openOrganizations({ storage })
    try {
      return await work(organizations)
    } finally {
      await organizations.close()
    }
  } finally {
    await embedded?.close()
  }
}
