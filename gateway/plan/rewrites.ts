import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner'
import { isTree, type Tree } from './tree.ts'
import type { Satisfies } from './type-conditions.ts'

/** Changes a value as a plan asks: a typename that a subgraph knows by another name, an alias that made two fields one. */
export type Rewrite = (value: unknown) => unknown

/** Rewrites one after the other; undefined where there are none. */
export function rewriteBy(
  rewrites: readonly FetchRewrite[] | undefined,
  satisfies: Satisfies,
): Rewrite | undefined {
  if (!rewrites?.length) return undefined
  const all = rewrites.map((rewrite) => one(rewrite, satisfies))
  return (value) => all.reduce((current, rewrite) => rewrite(current), value)
}

function one(rewrite: FetchRewrite, satisfies: Satisfies): Rewrite {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer
    return changeAt(path, satisfies, (tree, key) => rename(tree, key, renameKeyTo))
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite
  return changeAt(path, satisfies, (tree, key) => {
    tree[key] = setValueTo
  })
}

function rename(tree: Tree, from: string, to: string): void {
  if (!(from in tree)) return
  tree[to] = tree[from]
  delete tree[from]
}

/** Applies a change to the last key of a path, in every object that the path before it leads to. */
function changeAt(
  path: readonly FetchNodePathSegment[],
  satisfies: Satisfies,
  change: (tree: Tree, key: string) => void,
): Rewrite {
  const walk = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, depth)
    if (!isTree(value)) return
    const segment = path[depth]!
    if ('TypenameEquals' in segment) {
      const typename = value.__typename
      const isOther =
        typeof typename === 'string' && !segment.TypenameEquals.some((name) => satisfies(typename, name))
      if (!isOther) walk(value, depth + 1)
    } else if (depth === path.length - 1) change(value, segment.Key)
    else walk(value[segment.Key], depth + 1)
  }
  return (value) => {
    walk(value, 0)
    return value
  }
}
