/** Who knows whom. */
export type Neighbours = ReadonlyMap<string, readonly string[]>

interface Visit {
  readonly id: string
  readonly parent: string | undefined
  next: number
}

/**
 * Those without whom some who can reach each other no longer could: the cut vertices of the network (R. E. Tarjan, Depth-first search
 * and linear graph algorithms, SIAM J. Comput. 1, 1972). Without recursion, since a chain may be as long as the network.
 */
export function bridgesOf(neighbours: Neighbours): Set<string> {
  const search = {
    neighbours,
    depth: new Map<string, number>(),
    low: new Map<string, number>(),
    bridges: new Set<string>(),
  }
  for (const root of neighbours.keys()) if (!search.depth.has(root)) visitFrom(root, search)
  return search.bridges
}

interface Search {
  readonly neighbours: Neighbours
  readonly depth: Map<string, number>
  /** The smallest depth that can be reached from below without the way that one came. */
  readonly low: Map<string, number>
  readonly bridges: Set<string>
}

function visitFrom(root: string, search: Search): void {
  const { neighbours, depth, low } = search
  const stack: Visit[] = [{ id: root, parent: undefined, next: 0 }]
  depth.set(root, 0)
  low.set(root, 0)
  let branches = 0
  while (stack.length > 0) {
    const visit = stack.at(-1)!
    const next = neighbours.get(visit.id)![visit.next++]
    if (next === undefined) {
      stack.pop()
      if (visit.parent !== undefined) leave(visit.id, visit.parent, root, search)
    } else if (!depth.has(next)) {
      if (visit.id === root) branches++
      depth.set(next, stack.length)
      low.set(next, stack.length)
      stack.push({ id: next, parent: visit.id, next: 0 })
    } else if (next !== visit.parent) low.set(visit.id, Math.min(low.get(visit.id)!, depth.get(next)!))
  }
  if (branches > 1) search.bridges.add(root)
}

function leave(id: string, parent: string, root: string, { depth, low, bridges }: Search): void {
  low.set(parent, Math.min(low.get(parent)!, low.get(id)!))
  if (parent !== root && low.get(id)! >= depth.get(parent)!) bridges.add(parent)
}
