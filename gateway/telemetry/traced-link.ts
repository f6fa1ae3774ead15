import type { Tracing } from '../../shared/telemetry/tracing.ts'
import type { SubgraphLink } from '../graph/subgraph-link.ts'

/** The same link, its calls within spans. */
export function tracedLink(name: string, { call, stream }: SubgraphLink, tracing: Tracing): SubgraphLink {
  return {
    stream,
    call: (request, caller) =>
      tracing.span(`subgraph ${name}`, { 'subgraph.name': name }, () => call(request, caller)),
  }
}
