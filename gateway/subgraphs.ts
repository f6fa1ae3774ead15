import type { OpenSubgraph } from '../shared/graph/subgraph.ts'
import { openActivities } from '../subgraphs/activities/open.ts'
import { openLinkage } from '../subgraphs/linkage/open.ts'
import { openLists } from '../subgraphs/lists/open.ts'
import { type MembersOptions, openMembers } from '../subgraphs/members/open.ts'
import { openOrganizations } from '../subgraphs/organizations/open.ts'
import type { SubgraphName } from './config/settings.ts'

/** The subgraphs that the one-process start opens. A new subgraph is added here and in the settings. */
export const subgraphOpeners: Readonly<
  Record<SubgraphName, (options: MembersOptions) => Promise<OpenSubgraph>>
> = {
  organizations: openOrganizations,
  members: openMembers,
  activities: openActivities,
  lists: openLists,
  linkage: openLinkage,
}
