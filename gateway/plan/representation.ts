import type { RequiresSelection } from '@graphql-hive/router-query-planner'
import { isTree, merge, type Tree } from './tree.ts'
import type { Satisfies } from './type-conditions.ts'

/** What a subgraph needs to know of an object to say more of it; null where that is not known. */
export type Represent = (entity: Tree) => Tree | null

type Project = (value: unknown) => unknown

/** The representation that a fetch requires (Apollo Federation, `_entities`). */
export function representBy(requires: readonly RequiresSelection[], satisfies: Satisfies): Represent {
  const project = selection(requires, satisfies)
  return (entity) => {
    if (typeof entity.__typename !== 'string') return null
    const representation = project(entity)
    if (!isTree(representation)) return null
    representation.__typename ??= entity.__typename
    return Object.keys(representation).length > 1 ? representation : null
  }
}

function selection(requires: readonly RequiresSelection[], satisfies: Satisfies): Project {
  const parts = requires.map((required) => part(required, satisfies))
  const project: Project = (value) => {
    if (Array.isArray(value)) return value.map(project)
    if (!isTree(value)) return value
    const result: Tree = {}
    for (const add of parts) add(value, result)
    return result
  }
  return project
}

function part(required: RequiresSelection, satisfies: Satisfies): (value: Tree, result: Tree) => void {
  if (required.kind === 'Field') {
    const { name, alias = name, selections } = required
    const project = selections && selection(selections, satisfies)
    return (value, result) => {
      const found = value[name] === undefined ? value[alias] : value[name]
      if (found != null) result[alias] = project ? project(found) : found
    }
  }
  if (required.kind !== 'InlineFragment') throw new TypeError(`A plan requires a ${required.kind}`)
  const { typeCondition, selections } = required
  const project = selection(selections, satisfies)
  return (value, result) => {
    if (satisfies(String(value.__typename), typeCondition)) merge(result, project(value) as Tree)
  }
}
