import type { FetchNode } from '@graphql-hive/router-query-planner'
import {
  type GraphQLCompositeType,
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
} from 'graphql'
import { fieldsOf, type ProjectionParts } from './projection.ts'

/**
 * Whether what a subgraph is asked for is to the letter what the client asked for, so that its answer is the client's. Objects
 * of types that come out only with the answer count as different.
 */
export function isSameSelection(
  parts: ProjectionParts,
  type: GraphQLCompositeType,
  asked: readonly SelectionNode[],
  { operation }: FetchNode,
): boolean {
  const { definitions } = parse(operation, { noLocation: true })
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  )
  const planned = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!
  return same(parts, { ...parts, fragments }, type, asked, planned.selectionSet.selections)
}

function same(
  parts: ProjectionParts,
  plannedParts: ProjectionParts,
  type: GraphQLCompositeType,
  asked: readonly SelectionNode[],
  planned: readonly SelectionNode[],
): boolean {
  if (!isObjectType(type)) return false
  const wanted = [...fieldsOf(parts, type.name, asked)]
  const given = [...fieldsOf(plannedParts, type.name, planned)]
  return (
    wanted.length === given.length &&
    wanted.every(([key, nodes], index) => {
      const [givenKey, givenNodes] = given[index]!
      if (key !== givenKey) return false
      const field = type.getFields()[nodes[0]!.name.value]
      const inner = field && getNamedType(field.type)
      if (!isCompositeType(inner)) return true
      const selectionsOf = (all: typeof nodes) =>
        all.flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
      return same(parts, plannedParts, inner, selectionsOf(nodes), selectionsOf(givenNodes))
    })
  )
}
