import { orClose } from '../../shared/graph/or-close.ts'
import { type OpenSubgraph, openSubgraph, type SubgraphOptions } from '../../shared/graph/subgraph.ts'
import { placeMigration } from '../../shared/places/place.migration.ts'
import { systemClock } from '../../shared/time.ts'
import { withBackground } from './background.ts'
import { organizationKinds, takeOrganizations } from './copy-organizations.ts'
import { Match } from './match/match.entity.ts'
import { startMatcher } from './matching/matcher.ts'
import { type MatchingConfig, readMatchingConfig } from './matching/matching.settings.ts'
import { listTables } from './migrations/0002-lists.ts'
import { matchTables } from './migrations/0003-matches.ts'
import { projectTables } from './migrations/0004-projects.ts'
import { opinionTables } from './migrations/0005-opinions.ts'
import { matchFactors } from './migrations/0006-match-factors.ts'
import { entryDetails } from './migrations/0010-entry-details.ts'
import { ties } from './migrations/0011-ties.ts'
import { categoryTree } from './migrations/0012-categories.ts'
import { dealTables } from './migrations/0013-deals.ts'
import { charterRuleTables } from './migrations/0015-charter-rules.ts'
import { projectCourseTables } from './migrations/0016-project-course.ts'
import { opinionChainTables } from './migrations/0017-opinion-chain.ts'
import { assignmentTables } from './migrations/0018-assignments.ts'
import { expiry } from './migrations/0020-expiry.ts'
import { neighbours } from './migrations/0021-neighbours.ts'
import { talentResources } from './migrations/0022-talents.ts'
import { matchOrder } from './migrations/0023-match-order.ts'
import { Need } from './need/need.entity.ts'
import { Project } from './project/project.entity.ts'
import { Resource } from './resource/resource.entity.ts'
import { takeTalents } from './resource/talent.copy.ts'
import { graph } from './schema.ts'

/** Opens the subgraph of the lists: resources, needs, matches, projects and opinions. Matching runs from here on. */
export async function openLists(
  options: SubgraphOptions,
  config: MatchingConfig = readMatchingConfig(process.env),
): Promise<OpenSubgraph> {
  const subgraph = await openSubgraph(
    {
      name: 'lists',
      tables: [Resource, Need, Match, Project],
      migrations: [
        placeMigration('lists'),
        listTables,
        matchTables,
        projectTables,
        opinionTables,
        matchFactors,
        entryDetails,
        ties,
        categoryTree,
        dealTables,
        charterRuleTables,
        projectCourseTables,
        opinionChainTables,
        assignmentTables,
        expiry,
        neighbours,
        talentResources,
        matchOrder,
      ],
      ...graph,
      consumers: {
        members: { kinds: ['talent.offered', 'talent.withdrawn'], take: takeTalents },
        organizations: { kinds: organizationKinds, take: takeOrganizations },
      },
    },
    options,
  )
  return withBackground(await orClose(subgraph, () => withMatching(subgraph, options, config)), options)
}

async function withMatching(
  subgraph: OpenSubgraph,
  { now = systemClock, onError = console.error }: SubgraphOptions,
  config: MatchingConfig,
): Promise<OpenSubgraph> {
  const { events, database } = subgraph
  const matcher = await startMatcher({ events, rows: database.rows, now, config, onError })
  return {
    ...subgraph,
    async caughtUp() {
      await subgraph.caughtUp()
      await matcher.caughtUp()
    },
    async close() {
      await matcher.close()
      await subgraph.close()
    },
  }
}
