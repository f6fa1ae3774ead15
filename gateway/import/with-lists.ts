import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import type { Environment } from '../../shared/settings.ts'
import { openLists } from '../../subgraphs/lists/open.ts'
import { openOrganizations } from '../../subgraphs/organizations/open.ts'
import { withDatabase } from './with-database.ts'

/**
 * Does something with the lists of the database that the environment names, and closes it. Their copy of the organizations
 * is brought up to date first: lists name them, and they may have been imported just now.
 * @throws ConfigurationError; DatabaseInUseError while the platform runs on the same embedded database
 */
export function withLists<Answer>(
  environment: Environment,
  work: (lists: OpenSubgraph) => Promise<Answer>,
): Promise<Answer> {
  return withDatabase(environment, ['organizations', 'lists'], async (storages) => {
    const organizations = await openOrganizations({ storage: storages('organizations') })
    const lists = await openLists({ storage: storages('lists') })
    try {
      lists.follow(organizations.events)
      await lists.caughtUp()
      return await work(lists)
    } finally {
      await lists.close()
      await organizations.close()
    }
  })
}
