import type { Subgraph } from '../../shared/subgraph.ts'
import { within } from '../../shared/within.ts'
import type { SubgraphLink } from './subgraph-link.ts'

/**
 * Calls a subgraph that runs in this process: no copy, no text.
 * @param timeout milliseconds after which it counts as unavailable: a database may be connected and say nothing
 */
export function inProcessLink(subgraph: Subgraph, timeout: number): SubgraphLink {
  return { call: (request, caller) => within(timeout, subgraph.execute(request, caller)) }
}
