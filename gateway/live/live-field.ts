import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  valueFromASTUntyped,
} from 'graphql'

/** How a subscription field is served: the directive `@live` that its subgraph put on it. */
export interface LiveField {
  /** The query field that gives its messages at a cursor. */
  readonly query: string
  /** The subgraph whose events it follows. */
  readonly source: string
  /** What the kinds of the events that concern it start with. */
  readonly kinds: readonly string[]
  /** How many milliseconds lie between two changes at least; the last event then stands for those before it. */
  readonly every?: number
}

/** The live fields of a supergraph by the names of their subscription fields. */
export function liveFields(supergraph: DocumentNode): ReadonlyMap<string, LiveField> {
  const fields = subscriptionFields(supergraph)
  return new Map(
    fields.flatMap(({ name, directives }) => {
      const live = directives?.find((directive) => directive.name.value === 'live')
      return live ? [[name.value, fieldOf(live)] as const] : []
    }),
  )
}

function subscriptionFields({ definitions }: DocumentNode) {
  const schema = definitions.find((node) => node.kind === Kind.SCHEMA_DEFINITION)
  const root = schema?.operationTypes.find(({ operation }) => operation === 'subscription')?.type.name.value
  const types = definitions.filter(
    (node): node is ObjectTypeDefinitionNode =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === (root ?? 'Subscription'),
  )
  return types.flatMap(({ fields }) => fields ?? [])
}

function fieldOf({ arguments: given }: ConstDirectiveNode): LiveField {
  const values = (given ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)])
  return Object.fromEntries(values) as LiveField
}
