import { BREAK, type DocumentNode, Kind, visit } from 'graphql'

/** Whether a supergraph has anything that clients must not see. */
export function hidesSomething(supergraph: DocumentNode): boolean {
  let found = false
  visit(supergraph, {
    Directive({ name }) {
      if (name.value !== 'inaccessible') return undefined
      found = true
      return BREAK
    },
  })
  return found
}

/** Whether an object type is, implements or is a member of the type that a condition names. */
export type Satisfies = (typename: string, condition: string) => boolean

/** The type conditions of a supergraph, with the types that clients do not see. */
export function typeConditions({ definitions }: DocumentNode): Satisfies {
  const wider = new Map<string, Set<string>>()
  const widen = (typename: string, condition: string) => {
    const known = wider.get(typename) ?? new Set()
    wider.set(typename, known.add(condition))
  }
  for (const node of definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION)
      for (const { name } of node.interfaces ?? []) widen(node.name.value, name.value)
    if (node.kind === Kind.UNION_TYPE_DEFINITION)
      for (const { name } of node.types ?? []) widen(name.value, node.name.value)
  }
  return (typename, condition) => typename === condition || (wider.get(typename)?.has(condition) ?? false)
}
