import type { FetchNode } from '@graphql-hive/router-query-planner'
import {
  type FieldNode,
  type GraphQLSchema,
  getNullableType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  valueFromASTUntyped,
} from 'graphql'
import type { Tree } from './tree.ts'

/** The objects that root fields will give, by the keys of the answer, as far as the client's variables tell. */
export type Foresee = (variables: Readonly<Record<string, unknown>>) => Tree

/**
 * `alliance(id: $id)` gives the Alliance of that id or none: other subgraphs can be asked about it while the first one is. Whatever
 * that field answers in truth, only what was asked about the very same objects is taken. Undefined where nothing is foreseen;
 * what is changed waits for its turn.
 */
export function foreseeing(roots: readonly FetchNode[], schema: GraphQLSchema): Foresee | undefined {
  const found = roots.flatMap(({ operation }) =>
    fieldsIn(operation).flatMap((field) => one(field, schema) ?? []),
  )
  if (found.length === 0) return undefined
  return (variables) => Object.fromEntries(found.map(({ key, of }) => [key, of(variables)]))
}

function fieldsIn(operation: string): FieldNode[] {
  const [definition] = parse(operation, { noLocation: true }).definitions
  const isQuery =
    definition?.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.QUERY
  return isQuery ? definition.selectionSet.selections.filter((field) => field.kind === Kind.FIELD) : []
}

function one(field: FieldNode, schema: GraphQLSchema) {
  const declared = schema.getQueryType()?.getFields()[field.name.value]
  const type = declared && getNullableType(declared.type)
  const [argument, ...others] = field.arguments ?? []
  if (!isObjectType(type) || argument?.name.value !== 'id' || others.length > 0) return undefined
  const { value } = argument
  return {
    key: (field.alias ?? field.name).value,
    of: (variables: Readonly<Record<string, unknown>>): Tree => ({
      __typename: type.name,
      id: valueFromASTUntyped(value, variables),
    }),
  }
}
