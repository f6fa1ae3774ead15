import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { PageArgs } from './connection.ts'
import { needsOf } from './needs.ts'

/** Where a field is asked for: its nodes in the operation. */
export interface Asked {
  readonly returnType: GraphQLOutputType
  readonly fieldNodes: readonly FieldNode[]
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
}

/** What a list is read with besides its arguments. */
export type PageAsked = Pick<PageArgs, 'columns' | 'counted' | 'unfollowed'>

/**
 * What an operation asks of a list: the columns that its rows must have, without which they are read whole, whether the total is
 * wanted, and whether nothing of what follows is; undefined of what is no list. It is worked out once an operation, for `@skip` and `@include` as if everything were asked for.
 */
export function pageAsked({ returnType, fieldNodes, fragments }: Asked): PageAsked | undefined {
  const connection = getNamedType(returnType)
  if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return undefined
  const lists = fieldsIn(setsOf(fieldNodes), fragments)
  const columns = columnsAsked(connection, lists, fragments)
  const counted = lists.some(({ name }) => name.value === 'totalCount')
  const unfollowed = !lists.some(({ name }) => name.value === 'pageInfo')
  return { ...(columns && { columns }), ...(counted && { counted }), ...(unfollowed && { unfollowed }) }
}

function columnsAsked(
  connection: GraphQLObjectType,
  lists: readonly FieldNode[],
  fragments: Asked['fragments'],
): readonly string[] | undefined {
  const nodes = lists.filter(({ name }) => name.value === 'nodes')
  const edges = lists.filter(({ name }) => name.value === 'edges')
  const inEdges = fieldsIn(setsOf(edges), fragments).filter(({ name }) => name.value === 'node')
  return columnsOf(connection.getFields().nodes!.type, setsOf([...nodes, ...inEdges]), fragments)
}

function columnsOf(
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  fragments: Asked['fragments'],
): readonly string[] | undefined {
  const row = getNamedType(type)
  if (!isObjectType(row)) return undefined
  const columns = new Set<string>()
  for (const { name } of fieldsIn(sets, fragments)) {
    if (name.value === '__typename') continue
    const field = row.getFields()[name.value]
    const needed = field && needsOf(field)
    if (!needed) return undefined
    for (const column of needed) columns.add(column)
  }
  return [...columns]
}

function setsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
}

/** Every field in some selections, those of fragments on whatever type among them. */
function fieldsIn(sets: readonly SelectionSetNode[], fragments: Asked['fragments']): FieldNode[] {
  const inside = (selection: SelectionNode): FieldNode[] => {
    if (selection.kind === Kind.FIELD) return [selection]
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]!
    return fragment.selectionSet.selections.flatMap(inside)
  }
  return sets.flatMap(({ selections }) => selections.flatMap(inside))
}
