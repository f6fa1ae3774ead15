import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import type { Keyring } from '../../shared/personal/keyring.ts'
import { readKeySource } from '../../shared/personal/keys.settings.ts'
import { openKeyring } from '../../shared/personal/open-keyring.ts'
import { type Environment, read } from '../../shared/settings.ts'
import { openMembers } from '../../subgraphs/members/open.ts'
import { openOrganizations } from '../../subgraphs/organizations/open.ts'
import { settings } from '../config/settings.ts'
import { withDatabase } from './with-database.ts'

/** The members, with what reading and writing them takes. */
export interface OpenMembers {
  readonly members: OpenSubgraph
  readonly organizations: OpenSubgraph
  readonly keyring: Keyring
}

/**
 * Does something with the members of the database that the environment names, and closes it. Their copy of the organizations
 * is brought up to date first: they belong to them, and these may have been imported just now.
 * @throws ConfigurationError; DatabaseInUseError while the platform runs on the same embedded database; KeyMissingError
 */
export async function withMembers<Answer>(
  environment: Environment,
  work: (open: OpenMembers) => Promise<Answer>,
): Promise<Answer> {
  const keyring = await openKeyring(readKeySource(environment, read(settings.dataFolder, environment)))
  return withDatabase(environment, ['organizations', 'members'], async (storages) => {
    const organizations = await openOrganizations({ storage: storages('organizations') })
    const members = await openMembers({ storage: storages('members'), keyring })
    try {
      members.follow(organizations.events)
      await members.caughtUp()
      return await work({ members, organizations, keyring })
    } finally {
      await members.close()
      await organizations.close()
    }
  })
}
