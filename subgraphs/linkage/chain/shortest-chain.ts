import pathModule from 'graphology-shortest-path/unweighted.js'
import type { AbstractGraph as Graph } from 'graphology-types'

/** The package's types describe its CommonJS form; as an ES module its default export holds the functions. */
const { bidirectional } = pathModule as unknown as typeof import('graphology-shortest-path/unweighted.js')

/**
 * The organizations on a shortest way from one to the other, both among them; null where there is none. Breadth first from both ends
 * (I. Pohl, Bi-directional search, Machine Intelligence 6, 1971); of equally short ones the same each time, since the graph is built in the order of the ids.
 */
export function shortestChain(graph: Graph, from: string, to: string): string[] | null {
  if (from === to) return [from]
  return graph.hasNode(from) && graph.hasNode(to) ? bidirectional(graph, from, to) : null
}
