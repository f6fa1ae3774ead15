import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner'
import { isTree, type Tree } from './tree.ts'
import type { Satisfies } from './type-conditions.ts'

export type Key = string | number

/** Visits the objects at a place of an answer; `path` is where each stands, and changes after the visit. */
export type Walk = (value: unknown, path: Key[], visit: (target: Tree, path: readonly Key[]) => void) => void

/** Finds the objects that a plan's path leads to: through fields, every item of lists, and only some types. */
export function walkTo(path: readonly FlattenNodePathSegment[], satisfies: Satisfies): Walk {
  return path.reduceRight<Walk>((next, segment) => {
    if (segment === '@') return throughItems(next)
    if ('Field' in segment) return throughField(segment.Field, next)
    return throughTypes(segment.TypeCondition, satisfies, next)
  }, throughItems(atEnd))
}

/** The names of the fields on a path: where an error happened that names no item. */
export function fieldsOn(path: readonly FlattenNodePathSegment[]): string[] {
  return path.flatMap((segment) => (segment !== '@' && 'Field' in segment ? [segment.Field] : []))
}

const atEnd: Walk = (value, path, visit) => {
  if (isTree(value)) visit(value, path)
}

/** A list where the path has none is gone through all the same. */
function throughItems(next: Walk): Walk {
  const walk: Walk = (value, path, visit) => {
    if (!Array.isArray(value)) return next(value, path, visit)
    for (let index = 0; index < value.length; index++) {
      path.push(index)
      walk(value[index], path, visit)
      path.pop()
    }
  }
  return walk
}

function throughField(field: string, next: Walk): Walk {
  return throughItems((value, path, visit) => {
    if (!isTree(value)) return
    path.push(field)
    next(value[field], path, visit)
    path.pop()
  })
}

function throughTypes(conditions: readonly string[], satisfies: Satisfies, next: Walk): Walk {
  return throughItems((value, path, visit) => {
    if (!isTree(value)) return
    const { __typename: typename } = value
    const isWanted =
      typeof typename !== 'string' || conditions.some((condition) => satisfies(typename, condition))
    if (isWanted) next(value, path, visit)
  })
}
