import graphology from 'graphology'
import type { AbstractGraph as Graph } from 'graphology-types'

/** Who did something with whom, the smaller id first, and how much. */
interface Pairs {
  readonly organizations: readonly string[]
  readonly edges: readonly { readonly first: string; readonly second: string; readonly weight: number }[]
}

/** The package's types describe its CommonJS form; as an ES module its default export holds the classes. */
const { UndirectedGraph } = graphology as unknown as { UndirectedGraph: new () => Graph }

/** The network as graphology knows it; in the order of the ids, so that the same network gives the same figures. */
export function graphOf({ organizations, edges }: Pairs): Graph {
  const graph = new UndirectedGraph()
  for (const id of organizations.toSorted()) graph.addNode(id)
  const order = edges.toSorted((one, other) =>
    `${one.first} ${one.second}` < `${other.first} ${other.second}` ? -1 : 1,
  )
  for (const { first, second, weight } of order) graph.addEdge(first, second, { weight })
  return graph
}
