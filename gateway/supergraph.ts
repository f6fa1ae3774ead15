import { buildGraph, type SubgraphSchema } from '../shared/graph/schema.ts'
import * as activities from '../subgraphs/activities/schema.ts'
import * as linkage from '../subgraphs/linkage/schema.ts'
import * as lists from '../subgraphs/lists/schema.ts'
import * as members from '../subgraphs/members/schema.ts'
import * as organizations from '../subgraphs/organizations/schema.ts'
import { composeSupergraph } from './compose.ts'

/** Where it is kept, so that every change of the graph is seen in review. */
export const supergraphFile = 'gateway/supergraph.graphql'

/** The subgraphs' schemas as their code has them, by their names; no database is opened. */
export function currentSubgraphs(): Record<string, SubgraphSchema> {
  const graphs = {
    organizations: organizations.graph,
    members: members.graph,
    activities,
    lists: lists.graph,
    linkage: linkage.graph,
  }
  return Object.fromEntries(Object.entries(graphs).map(([name, graph]) => [name, buildGraph(graph)]))
}

/** The supergraph of these. */
export function currentSupergraph(): string {
  return composeSupergraph(Object.entries(currentSubgraphs()).map(([name, { sdl }]) => ({ name, sdl })))
}
