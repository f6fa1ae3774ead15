import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import type { Environment } from '../../shared/settings.ts'
import { openOrganizations } from '../../subgraphs/organizations/open.ts'
import { withDatabase } from './with-database.ts'

/**
 * Does something with the organizations of the database that the environment names, and closes it.
 * @throws ConfigurationError; DatabaseInUseError while the platform runs on the same embedded database
 */
export function withOrganizations<Answer>(
  environment: Environment,
  work: (organizations: OpenSubgraph) => Promise<Answer>,
): Promise<Answer> {
  return withDatabase(environment, ['organizations'], async (storages) => {
    const organizations = await openOrganizations({ storage: storages('organizations') })
    try {
      return await work(organizations)
    } finally {
      await organizations.close()
    }
  })
}
