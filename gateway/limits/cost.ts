import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { LimitExceededError } from './limit.ts'
import type { SingleOperation } from './single-operation.ts'

type Variables = Readonly<Record<string, unknown>>

/** What an operation costs with given (coerced) variables: one for each object that it may bring, ten for a change. */
export type Cost = (variables: Variables) => number

/** The size that is assumed of a list without a page size. */
const unpagedSize = 10
const mutationCost = 10

export function checkCost(requested: number, limit: number): void {
  if (requested <= limit) return
  const zh = `查询代价为 ${requested},最多允许 ${limit};请减小 first/last 或分次查询。`
  const en = `The operation costs ${requested}; at most ${limit} is allowed. Ask for smaller pages or in several operations.`
  throw new LimitExceededError('COST_LIMIT', { zh, en })
}

/**
 * Works out the cost of a valid operation once, as a function of its variables: `first` and `last` of a field multiply
 * what is selected below the lists directly under it (`nodes`, `edges`).
 */
export function costOf(schema: GraphQLSchema, { definition, fragments }: SingleOperation): Cost {
  const root = schema.getRootType(definition.operation)
  const roots = definition.operation === 'mutation' ? definition.selectionSet.selections.length : 0
  const below = costBelow({ schema, fragments }, definition.selectionSet, root ?? undefined)
  return (variables) => Math.min(roots * mutationCost + below(variables), Number.MAX_SAFE_INTEGER)
}

interface Source {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

function costBelow(
  source: Source,
  set: SelectionSetNode | undefined,
  type: GraphQLNamedType | undefined,
  page?: Cost,
): Cost {
  const parts = (set?.selections ?? []).map((selection) => {
    if (selection.kind === 'Field') return costOfField(source, selection, type, page)
    const part = selection.kind === 'FragmentSpread' ? source.fragments.get(selection.name.value)! : selection
    const condition = part.typeCondition && source.schema.getType(part.typeCondition.name.value)
    return costBelow(source, part.selectionSet, condition ?? type, page)
  })
  const costly = parts.filter((part) => part !== free)
  return costly.length === 0
    ? free
    : (variables) => costly.reduce((total, part) => total + part(variables), 0)
}

const free: Cost = () => 0

function costOfField(
  source: Source,
  node: FieldNode,
  parent: GraphQLNamedType | undefined,
  page?: Cost,
): Cost {
  const field = fieldOf(parent, node)
  if (!field || !isCompositeType(getNamedType(field.type))) return free
  const ownPage = pageSize(node, field)
  const below = costBelow(source, node.selectionSet, getNamedType(field.type), ownPage)
  if (!isListType(getNullableType(field.type))) return (variables) => 1 + below(variables)
  const size = ownPage ?? page ?? (() => unpagedSize)
  return (variables) => size(variables) * (1 + below(variables))
}

function fieldOf(parent: GraphQLNamedType | undefined, { name }: FieldNode) {
  const fields = parent && 'getFields' in parent ? parent.getFields() : {}
  const field = fields[name.value]
  return field && (isObjectType(parent) || 'args' in field)
    ? (field as GraphQLField<unknown, unknown>)
    : undefined
}

/** The page size that a field asks for, where it takes one. */
function pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): Cost | undefined {
  const sizes = field.args
    .filter(({ name }) => name === 'first' || name === 'last')
    .map(({ name, defaultValue }) => {
      const given = node.arguments?.find((argument) => argument.name.value === name)?.value
      return (variables: Variables) => numberOf(given, variables) ?? Number(defaultValue ?? 0)
    })
  if (sizes.length === 0) return undefined
  return (variables) => Math.max(0, ...sizes.map((size) => size(variables)))
}

function numberOf(value: ValueNode | undefined, variables: Variables): number | undefined {
  if (value?.kind === 'IntValue') return Number(value.value)
  const given = value?.kind === 'Variable' ? variables[value.name.value] : undefined
  return typeof given === 'number' ? given : undefined
}
