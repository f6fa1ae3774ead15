import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode } from 'graphql'

/** One `_entities` field of a request: the key of its answer, and the variable that has its representations. */
export interface LookupField {
  readonly key: string
  readonly variable: string
}

const known = new WeakMap<DocumentNode, readonly LookupField[] | undefined>()

/** The lookups that a request consists of; undefined where it asks for anything else. */
export function lookupsOf(document: DocumentNode): readonly LookupField[] | undefined {
  if (!known.has(document)) known.set(document, findLookups(document))
  return known.get(document)
}

function findLookups(document: DocumentNode): readonly LookupField[] | undefined {
  const lookups = operationOf(document).selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD && selection.name.value === '_entities' ? lookupOf(selection) : undefined,
  )
  return lookups.every((lookup) => lookup !== undefined) ? lookups : undefined
}

function lookupOf(field: FieldNode): LookupField | undefined {
  const value = field.arguments?.find(({ name }) => name.value === 'representations')?.value
  if (value?.kind !== Kind.VARIABLE) return undefined
  return { key: (field.alias ?? field.name).value, variable: value.name.value }
}

/** The one operation of a request to a subgraph. */
export function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  return definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)!
}
