import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  parse,
  parseValue,
  print,
  type SelectionNode,
  visit,
} from 'graphql'
import type { GraphRequest } from '../graph/graph.ts'
import type { SingleOperation } from '../limits/single-operation.ts'
import type { PreparedOperation } from '../operation/prepared-operation.ts'
import type { LiveField } from './live-field.ts'

const cursorVariable = 'liveCursor'

/** A subscription turned into the query that is asked at every change. The same for all who send the same text. */
export interface LiveOperation {
  readonly field: LiveField
  /** Under which name the messages come. */
  readonly responseKey: string
  /** The query, as it is executed. */
  readonly document: DocumentNode
  /** The query, in a form that is the same for all texts that ask the same. */
  readonly text: string
  /** The request for the messages at a cursor. */
  at(cursor: string, variables: Record<string, unknown>): GraphRequest
  argumentsOf(variables: Record<string, unknown>): Record<string, unknown>
  /** The variables without the one that only says after which cursor. */
  variablesOf(variables: Record<string, unknown>): Record<string, unknown>
}

/** The only root field of a valid subscription, through the fragments that it may stand in. */
export function rootFieldOf({ definition, fragments }: SingleOperation): FieldNode {
  const find = (selections: readonly SelectionNode[]): FieldNode => {
    const [selection] = selections as readonly [SelectionNode]
    if (selection.kind === Kind.FIELD) return selection
    if (selection.kind === Kind.INLINE_FRAGMENT) return find(selection.selectionSet.selections)
    return find(fragments.get(selection.name.value)!.selectionSet.selections)
  }
  return find(definition.selectionSet.selections)
}

/** Makes the live query of a subscription: the same selection under the same name, of the field that `@live` names. */
export function liveOperation(
  prepared: PreparedOperation,
  schema: GraphQLSchema,
  field: LiveField,
): LiveOperation {
  const root = rootFieldOf(prepared)
  const after = afterVariable(root)
  const unused = after !== undefined && usesOf(after, prepared) === 1 ? after : undefined
  const document = queryDocument(prepared, root, field.query, unused)
  const definition = schema.getSubscriptionType()!.getFields()[root.name.value] as GraphQLField<
    unknown,
    unknown
  >
  const variablesOf = (variables: Record<string, unknown>) => {
    const { [unused ?? '']: _, ...rest } = variables
    return rest
  }
  return {
    field,
    document,
    responseKey: root.alias?.value ?? root.name.value,
    text: print(document),
    variablesOf,
    argumentsOf: (variables) => getArgumentValues(definition, root, variables),
    at: (cursor, variables) => ({
      document,
      type: 'query' as OperationTypeNode,
      operationName: prepared.name,
      variables: { ...variables, [cursorVariable]: cursor },
    }),
  }
}

function afterVariable({ arguments: given }: FieldNode): string | undefined {
  const value = given?.find(({ name }) => name.value === 'after')?.value
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined
}

function usesOf(variable: string, { definition, fragments }: SingleOperation): number {
  let uses = 0
  const count = ({ name }: { name: { value: string } }): void => {
    if (name.value === variable) uses++
  }
  for (const node of [definition.selectionSet, ...fragments.values()]) visit(node, { Variable: count })
  return uses
}

function queryDocument(
  { definition, fragments }: SingleOperation,
  root: FieldNode,
  query: string,
  unused: string | undefined,
): DocumentNode {
  const kept = (definition.variableDefinitions ?? []).filter(({ variable }) => variable.name.value !== unused)
  const operation = {
    ...definition,
    operation: 'query',
    variableDefinitions: [...kept, cursorDefinition],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [queryField(root, query)] },
  } as OperationDefinitionNode
  const used = fragmentsBelow(root, fragments)
  return { kind: Kind.DOCUMENT, definitions: [operation, ...used] }
}

const cursorDefinition = (
  parse(`query ($${cursorVariable}: String!) { a }`, { noLocation: true })
    .definitions[0] as OperationDefinitionNode
).variableDefinitions![0]!

function queryField(root: FieldNode, query: string): FieldNode {
  const given = (root.arguments ?? []).filter(({ name }) => name.value !== 'after')
  const at = {
    kind: Kind.ARGUMENT,
    name: nameNode('at'),
    value: parseValue(`$${cursorVariable}`, { noLocation: true }),
  }
  return {
    ...root,
    alias: nameNode(root.alias?.value ?? root.name.value),
    name: nameNode(query),
    arguments: [...given, at] as NonNullable<FieldNode['arguments']>,
  }
}

function nameNode(value: string) {
  return { kind: Kind.NAME, value } as const
}

/** The fragments that a field's selection spreads, directly or through others. */
function fragmentsBelow(root: FieldNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const used = new Map<string, FragmentDefinitionNode>()
  const collect = (node: FieldNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value)!
        if (used.has(value)) return
        used.set(value, fragment)
        collect(fragment)
      },
    })
  }
  collect(root)
  return used.values()
}
