import betweennessModule from 'graphology-metrics/centrality/betweenness.js'
import type { AbstractGraph as Graph } from 'graphology-types'
import { bridgesOf } from './bridges.rules.ts'
import { communitiesOf } from './communities.ts'
import { graphOf } from './graph.ts'
import type { Edge, Network, Position, Whole } from './network.ts'

/** The package's types describe its CommonJS form; as an ES module its default export is the function itself. */
const betweenness = betweennessModule as unknown as typeof betweennessModule.default

/** Above this number of organizations times pairs, betweenness is left out: it grows with their product. */
export const mostPaths = 200_000_000

export interface Measured {
  readonly whole: Whole
  readonly positions: readonly Position[]
}

/** Works out all figures of a network. Takes long where it is large: run it in a worker. */
export function measure(network: Network): Measured {
  const graph = graphOf(network)
  const communities = communitiesOf(graph)
  const between = betweennessOf(graph)
  const bridges = bridgesOf(new Map(graph.nodes().map((id) => [id, graph.neighbors(id)])))
  const sums = sumsOf(network.edges)
  const positions = graph.nodes().map((id) => ({
    id,
    ...(sums.get(id) ?? { ties: 0, given: 0, taken: 0 }),
    partners: graph.degree(id),
    betweenness: between?.[id] ?? null,
    bridge: bridges.has(id),
    isolated: graph.degree(id) === 0,
    community: communities.numbers.get(id)!,
  }))
  return { whole: wholeOf(graph, network.edges, communities), positions }
}

/** U. Brandes, A faster algorithm for betweenness centrality, J. Math. Sociol. 25, 2001; divided by (n − 1)(n − 2)/2. */
function betweennessOf(graph: Graph): Record<string, number> | undefined {
  if (graph.order * graph.size > mostPaths) return undefined
  if (graph.order < 3) return Object.fromEntries(graph.nodes().map((id) => [id, 0]))
  return betweenness(graph, { getEdgeWeight: null, normalized: true })
}

function sumsOf(edges: readonly Edge[]) {
  const sums = new Map<string, { ties: number; given: number; taken: number }>()
  const add = (id: string, ties: number, given: number, taken: number) => {
    const sum = sums.get(id) ?? { ties: 0, given: 0, taken: 0 }
    sums.set(id, { ties: sum.ties + ties, given: sum.given + given, taken: sum.taken + taken })
  }
  for (const { first, second, ties, given, taken } of edges) {
    add(first, ties, given, taken)
    add(second, ties, taken, given)
  }
  return sums
}

function wholeOf(
  graph: Graph,
  edges: readonly Edge[],
  { count, modularity }: { count: number; modularity: number | null },
): Whole {
  const { order, size } = graph
  const isolated = graph.nodes().filter((id) => graph.degree(id) === 0).length
  return {
    density: order < 2 ? null : size / ((order * (order - 1)) / 2),
    isolatedShare: order === 0 ? null : isolated / order,
    reciprocity: reciprocityOf(edges),
    modularity,
    communities: count,
  }
}

/** Of all who gave to another, the share to whom that one gave as well: L↔/L (S. Wasserman, K. Faust, Social Network Analysis, 1994). */
function reciprocityOf(edges: readonly Edge[]): number | null {
  const both = 2 * edges.filter(({ given, taken }) => given > 0 && taken > 0).length
  const all = edges.reduce((sum, { given, taken }) => sum + (given > 0 ? 1 : 0) + (taken > 0 ? 1 : 0), 0)
  return all === 0 ? null : both / all
}
