import { type QueryPlan, QueryPlanner } from '@graphql-hive/router-query-planner'
import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
} from 'graphql'

/** Hive's query planner (Rust) for one supergraph. */
export interface Planner {
  /** What clients see of the graph: without the federation's own types and what is inaccessible. */
  readonly publicSchema: GraphQLSchema
  /** Which subgraphs are asked for what, and in which order, to answer the one operation of a document. */
  plan(document: DocumentNode, operationName: string | undefined): Promise<QueryPlan>
}

/** Progressive overrides are not in use here, so that no label is active and no share of the traffic is set. */
const noLabels = new Set<string>()

/** @param supergraph in the federation's schema language */
export function openPlanner(supergraph: string): Planner {
  const planner = new QueryPlanner(supergraph)
  return {
    publicSchema: buildASTSchema(withoutFederation(parse(planner.consumerSchema)), {
      assumeValid: true,
      assumeValidSDL: true,
    }),
    plan: (document, operationName) => planner.planAsync(print(document), operationName, noLabels, 0),
  }
}

/** The planner leaves some scalars of the federation's own in, and introspection among the fields of the root. */
function withoutFederation({ kind, definitions }: DocumentNode): DocumentNode {
  return { kind, definitions: definitions.filter(isOfTheGraph).map(withoutIntrospection) }
}

function isOfTheGraph(node: DefinitionNode): boolean {
  return !('name' in node && /^(join|link|core)__/.test(node.name?.value ?? ''))
}

function withoutIntrospection(node: DefinitionNode): DefinitionNode {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return node
  return { ...node, fields: node.fields?.filter(({ name }) => !name.value.startsWith('__')) ?? [] }
}
