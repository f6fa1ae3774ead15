import type {
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql'

/** One operation and the fragments it may spread. */
export interface SingleOperation {
  readonly definition: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

/** How a number is made of a selection and of what is selected below it. */
export interface Measure {
  of(selection: SelectionNode, below: number): number
  join(a: number, b: number): number
}

/**
 * Measures an operation as if its fragments were written out, in time linear in the document: each fragment is measured
 * once. A fragment that spreads itself, which validation refuses later, counts as nothing within itself.
 */
export function measure({ definition, fragments }: SingleOperation, { of, join }: Measure): number {
  const known = new Map<string, number>()
  const below = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).map((selection) => of(selection, inside(selection))).reduce(join, 0)
  const inside = (selection: SelectionNode): number =>
    selection.kind === 'FragmentSpread' ? fragment(selection.name.value) : below(selection.selectionSet)
  const fragment = (name: string): number => {
    if (!known.has(name)) {
      known.set(name, 0)
      known.set(name, below(fragments.get(name)?.selectionSet))
    }
    return known.get(name)!
  }
  return below(definition.selectionSet)
}

export const sum = (a: number, b: number): number => a + b
