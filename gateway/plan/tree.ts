/** An object of an answer under construction: what subgraphs have said of it so far. */
export type Tree = Record<string, unknown>

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Adds what another subgraph says of the same object. What is there stays, null included: a subgraph that gave null
 * for an object has the last word on it.
 */
export function merge(target: Tree, more: Tree): void {
  for (const key of Object.keys(more)) {
    const present = target[key]
    const added = more[key]
    if (present === undefined) target[key] = added
    else if (isTree(present) && isTree(added)) merge(present, added)
    else if (Array.isArray(present) && Array.isArray(added)) mergeItems(present, added)
  }
}

function mergeItems(target: unknown[], more: readonly unknown[]): void {
  for (const [index, item] of target.entries()) {
    const added = more[index]
    if (isTree(item) && isTree(added)) merge(item, added)
    else if (Array.isArray(item) && Array.isArray(added)) mergeItems(item, added)
  }
}
