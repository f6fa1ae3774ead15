import { buildGraph } from '../shared/graph/schema.ts'
import * as activities from '../subgraphs/activities/schema.ts'
import * as linkage from '../subgraphs/linkage/schema.ts'
import * as lists from '../subgraphs/lists/schema.ts'
import * as members from '../subgraphs/members/schema.ts'
import * as organizations from '../subgraphs/organizations/schema.ts'
import { composeSupergraph } from './compose.ts'

/** Where it is kept, so that every change of the graph is seen in review. */
export const supergraphFile = 'gateway/supergraph.graphql'

/** The supergraph of the subgraphs as their code has them; no database is opened. */
export function currentSupergraph(): string {
  const graphs = {
    organizations: organizations.graph,
    members: members.graph,
    activities,
    lists: lists.graph,
    linkage: linkage.graph,
  }
  return composeSupergraph(
    Object.entries(graphs).map(([name, graph]) => ({ name, sdl: buildGraph(graph).sdl })),
  )
}
