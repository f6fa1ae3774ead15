import { type OpenSubgraph, openSubgraph, type SubgraphOptions } from '../../shared/graph/subgraph.ts'
import { copyPlaces } from '../../shared/places/place.copy.ts'
import { placeMigration } from '../../shared/places/place.migration.ts'
import { systemClock } from '../../shared/time.ts'
import { copyMemberships } from './entry/membership.copy.ts'
import { Match } from './match/match.entity.ts'
import { startMatcher } from './matching/matcher.ts'
import { listTables } from './migrations/0002-lists.ts'
import { matchTables } from './migrations/0003-matches.ts'
import { projectTables } from './migrations/0004-projects.ts'
import { opinionTables } from './migrations/0005-opinions.ts'
import { Need } from './need/need.entity.ts'
import { Project } from './project/project.entity.ts'
import { Resource } from './resource/resource.entity.ts'
import { graph } from './schema.ts'

/** Opens the subgraph of the lists: resources, needs, matches, projects and opinions. Matching runs from here on. */
export async function openLists(options: SubgraphOptions): Promise<OpenSubgraph> {
  const subgraph = await openSubgraph(
    {
      name: 'lists',
      tables: [Resource, Need, Match, Project],
      migrations: [placeMigration('lists'), listTables, matchTables, projectTables, opinionTables],
      ...graph,
      consumers: {
        organizations: async (db, events) => {
          await copyPlaces(db, 'lists', events)
          await copyMemberships(db, events)
        },
      },
    },
    options,
  )
  return withMatching(subgraph, options)
}

function withMatching(
  subgraph: OpenSubgraph,
  { now = systemClock, onError = console.error }: SubgraphOptions,
) {
  const matcher = startMatcher({ events: subgraph.events, rows: subgraph.database.rows, now, onError })
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
