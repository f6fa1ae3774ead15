import { type DocumentNode, type EnumTypeDefinitionNode, Kind, valueFromASTUntyped } from 'graphql'

/** A subgraph as a supergraph names it: the planner's key, its own name and where it is served. */
export interface JoinGraph {
  readonly key: string
  readonly name: string
  readonly url: string
}

/** The subgraphs of a supergraph: the values of its enum `join__Graph` (federation's join specification). */
export function joinGraphs(supergraph: DocumentNode): JoinGraph[] {
  const graphs = supergraph.definitions.find(
    (node): node is EnumTypeDefinitionNode =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  )
  return (graphs?.values ?? []).map(({ name, directives }) => {
    const join = directives?.find((directive) => directive.name.value === 'join__graph')
    const text = (key: string) => {
      const argument = join?.arguments?.find((candidate) => candidate.name.value === key)
      return argument ? String(valueFromASTUntyped(argument.value)) : ''
    }
    return { key: name.value, name: text('name'), url: text('url') }
  })
}
