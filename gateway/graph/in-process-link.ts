import type { Subgraph } from '../../shared/subgraph.ts'
import type { SubgraphLink } from './subgraph-link.ts'

/** Calls a subgraph that runs in this process: no copy, no text. */
export function inProcessLink(subgraph: Subgraph): SubgraphLink {
  return { call: (request, caller) => subgraph.execute(request, caller) }
}
