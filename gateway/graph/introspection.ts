import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  separateOperations,
} from 'graphql'

/** An operation in two: what asks about the schema, and what asks for data; each is missing where nothing asks so. */
export interface Parts {
  readonly introspection?: DocumentNode | undefined
  readonly data?: DocumentNode | undefined
}

const known = new WeakMap<DocumentNode, Parts>()

/**
 * Parts a document of one operation: the planner answers introspection only where it stands alone and in no fragment. The data
 * part is the document itself where nothing was taken out, so that its plan is found again.
 */
export function partsOf(document: DocumentNode): Parts {
  const found = known.get(document) ?? divide(document)
  known.set(document, found)
  return found
}

function divide(document: DocumentNode): Parts {
  const introspection = only(document, isIntrospective)
  if (!introspection) return { data: document }
  return { introspection, data: only(document, (name) => !isIntrospective(name)) }
}

function isIntrospective(name: string): boolean {
  return name === '__schema' || name === '__type'
}

/** The document with only these of its root fields; undefined where none is left. */
function only(document: DocumentNode, wanted: (name: string) => boolean): DocumentNode | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  const operation = document.definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode
  const selections = keep(operation.selectionSet.selections, fragments, wanted)
  if (selections.length === 0) return undefined
  const kept = { ...operation, selectionSet: { ...operation.selectionSet, selections } }
  const definitions = [kept, ...fragments.values()]
  return Object.values(separateOperations({ kind: Kind.DOCUMENT, definitions }))[0]
}

function keep(
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  wanted: (name: string) => boolean,
): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return wanted(selection.name.value) ? [selection] : []
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!
    const inner = keep(fragment.selectionSet.selections, fragments, wanted)
    if (inner.length === 0) return []
    const { typeCondition } = fragment
    const selectionSet = { kind: Kind.SELECTION_SET, selections: inner } as const
    const { directives } = selection
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        selectionSet,
        directives,
        ...(typeCondition ? { typeCondition } : {}),
      } as SelectionNode,
    ]
  })
}
