import louvainModule from 'graphology-communities-louvain'
import type { AbstractGraph as Graph } from 'graphology-types'
import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** The package's types describe its CommonJS form; as an ES module its default export is the function itself. */
const louvain = louvainModule as unknown as typeof louvainModule.default

const seed = 1504

export interface Communities {
  readonly numbers: ReadonlyMap<string, number>
  readonly count: number
  readonly modularity: number | null
}

/**
 * Groups that do more with each other than with others, by the Louvain method (V. D. Blondel et al., Fast unfolding of communities in
 * large networks, J. Stat. Mech. P10008, 2008), with a fixed seed. The largest is 1; of equal ones, that with the smallest id.
 */
export function communitiesOf(graph: Graph): Communities {
  const generator = xoroshiro128plus(seed)
  const rng = () => uniformFloat32(generator)
  const found =
    graph.size === 0
      ? { communities: Object.fromEntries(graph.nodes().map((id, place) => [id, place])), modularity: null }
      : louvain.detailed(graph, { rng, getEdgeWeight: 'weight' })
  const groups = Map.groupBy(graph.nodes(), (id) => found.communities[id])
  const ordered = [...groups.values()].sort(
    (one, other) => other.length - one.length || (one[0]! < other[0]! ? -1 : 1),
  )
  const numbers = new Map(ordered.flatMap((ids, place) => ids.map((id) => [id, place + 1] as const)))
  return { numbers, count: ordered.length, modularity: found.modularity }
}
