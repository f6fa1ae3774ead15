import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'

/** The variables that `@skip` and `@include` look at, with their values. */
export type Switches = Readonly<Record<string, boolean>>

/** Whether any `@skip` or `@include` is there, and the names of the variables that they look at. */
export function switchesIn(document: DocumentNode): {
  readonly any: boolean
  readonly names: readonly string[]
} {
  const names = new Set<string>()
  let any = false
  visit(document, {
    Directive(node) {
      if (!isSwitch(node)) return
      any = true
      const condition = node.arguments?.[0]?.value
      if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value)
    },
  })
  return { any, names: [...names] }
}

/**
 * What is asked for with these switches, by a document that has none (GraphQL, 3.13). Plans are made of such documents
 * only: of conditions within conditions the planner loses some, and fetches more than is asked for.
 */
export function chosen(document: DocumentNode, switches: Switches): DocumentNode {
  return visit(document, {
    Field: { enter: choose },
    FragmentSpread: { enter: choose },
    InlineFragment: { enter: choose },
  })

  function choose(selection: SelectionNode): SelectionNode | null | undefined {
    if (!selection.directives?.some(isSwitch)) return undefined
    if (!isIncluded(selection, switches)) return null
    return { ...selection, directives: selection.directives.filter((directive) => !isSwitch(directive)) }
  }
}

function isIncluded({ directives = [] }: SelectionNode, switches: Switches): boolean {
  return directives.filter(isSwitch).every(({ name, arguments: values }) => {
    const condition = values?.[0]?.value
    const isOn =
      condition?.kind === Kind.VARIABLE
        ? switches[condition.name.value]
        : condition?.kind === Kind.BOOLEAN && condition.value
    return name.value === 'skip' ? !isOn : isOn
  })
}

function isSwitch({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include'
}

/** The same where nothing is empty, as the planner needs it; undefined where nothing at all is asked for. */
export function withoutGaps(document: DocumentNode): DocumentNode | undefined {
  const closed: DocumentNode = visit(document, {
    Field: { leave: named },
    InlineFragment: { leave: ({ selectionSet }) => (isEmpty(selectionSet) ? null : undefined) },
  })
  const empty = emptyFragments(closed)
  if (empty.size > 0) return withoutGaps(withoutFragments(closed, empty))
  const operation = closed.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  return operation && isEmpty(operation.selectionSet) ? undefined : closed
}

/** A field of objects keeps at least the name of their type. */
function named(field: FieldNode): FieldNode | undefined {
  if (!field.selectionSet || !isEmpty(field.selectionSet)) return undefined
  const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }
  return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: [typename] } }
}

function emptyFragments({ definitions }: DocumentNode): Set<string> {
  return new Set(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION && isEmpty(node.selectionSet) ? [node.name.value] : [],
    ),
  )
}

function withoutFragments(document: DocumentNode, names: ReadonlySet<string>): DocumentNode {
  const drop = ({ name }: { name: { value: string } }) => (names.has(name.value) ? null : undefined)
  return visit(document, { FragmentDefinition: drop, FragmentSpread: drop })
}

function isEmpty({ selections }: SelectionSetNode): boolean {
  return selections.length === 0
}
