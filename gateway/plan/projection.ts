import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql'
import type { Trace } from './trace.ts'
import { isTree, type Tree } from './tree.ts'
import type { Satisfies } from './type-conditions.ts'

/** What a client gets of a value; undefined where null must not be, so that the object around it is null (GraphQL, 6.4.4). */
export type Project = (value: unknown, trace: Trace) => unknown

export interface ProjectionParts {
  /** The public schema. */
  readonly schema: GraphQLSchema
  readonly satisfies: Satisfies
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

/** Makes of what the subgraphs have answered exactly what an operation asks for, in its order. */
export function projectionOf(
  parts: ProjectionParts,
  type: GraphQLCompositeType,
  selections: readonly SelectionNode[],
): Project {
  return isObjectType(type)
    ? projectObject(parts, type.name, selections)
    : projectAbstract(parts, type.name, selections)
}

/** By the name of the object's type, worked out the first time that one comes. */
function projectAbstract(
  parts: ProjectionParts,
  declared: string,
  selections: readonly SelectionNode[],
): Project {
  const known = new Map<string, Project>()
  return (value, trace) => {
    if (!isTree(value)) return null
    const typename = typeof value.__typename === 'string' ? value.__typename : declared
    const project = known.get(typename) ?? projectObject(parts, typename, selections)
    known.set(typename, project)
    return project(value, trace)
  }
}

/** A type that the public schema does not have is inaccessible: its objects are null. */
function projectObject(
  parts: ProjectionParts,
  typename: string,
  selections: readonly SelectionNode[],
): Project {
  const type = parts.schema.getType(typename)
  if (!isCompositeType(type)) return () => null
  const fields = [...fieldsOf(parts, typename, selections)].map(([key, nodes]) => ({
    key,
    project: projectField(parts, type, nodes),
  }))
  return (value, trace) => {
    if (!isTree(value)) return null
    const result: Tree = {}
    for (const { key, project } of fields) {
      trace.enter(key)
      const projected = project(value[key], trace)
      trace.leave()
      if (projected === undefined) {
        trace.drop(value)
        return null
      }
      result[key] = projected
    }
    return result
  }
}

function projectField(
  parts: ProjectionParts,
  parent: GraphQLCompositeType,
  nodes: readonly FieldNode[],
): Project {
  const name = nodes[0]!.name.value
  if (name === '__typename') return (value) => value ?? parent.name
  const field = 'getFields' in parent ? parent.getFields()[name] : undefined
  if (!field) throw new TypeError(`${parent.name} has no field ${name}`)
  const type = getNamedType(field.type)
  const coordinate = `${parent.name}.${name}`
  if (!isCompositeType(type)) return complete(field.type, leafOf(type), coordinate)
  const selections = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
  return complete(field.type, projectionOf(parts, type, selections), coordinate)
}

/** A value of an enum that the public schema does not have is inaccessible. */
function leafOf(type: GraphQLNamedType): Project {
  if (!('getValue' in type)) return (value) => value ?? null
  const names = new Set(type.getValues().map(({ name }) => name))
  return (value) => (names.has(value as string) ? value : null)
}

function complete(type: GraphQLOutputType, named: Project, coordinate: string): Project {
  if (isNonNullType(type)) {
    const project = complete(type.ofType, named, coordinate)
    return (value, trace) => {
      const projected = project(value, trace)
      if (projected === null) trace.miss(coordinate)
      return projected ?? undefined
    }
  }
  if (!isListType(type)) return named
  const item = complete(type.ofType, named, coordinate)
  return (value, trace) => {
    if (!Array.isArray(value)) return null
    const items = new Array(value.length)
    for (let index = 0; index < value.length; index++) {
      trace.enter(index)
      const projected = item(value[index], trace)
      trace.leave()
      if (projected === undefined) return null
      items[index] = projected
    }
    return items
  }
}

/** The fields asked for of one type of objects, by the key of the answer (GraphQL, CollectFields). */
export function fieldsOf(
  parts: ProjectionParts,
  typename: string,
  selections: readonly SelectionNode[],
  found = new Map<string, FieldNode[]>(),
): Map<string, FieldNode[]> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value
      found.set(key, [...(found.get(key) ?? []), selection])
      continue
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : parts.fragments.get(selection.name.value)!
    const condition = fragment.typeCondition?.name.value
    if (condition === undefined || parts.satisfies(typename, condition))
      fieldsOf(parts, typename, fragment.selectionSet.selections, found)
  }
  return found
}
