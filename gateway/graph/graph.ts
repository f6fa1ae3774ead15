import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import {
  buildASTSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  type OperationTypeNode,
  parse,
} from 'graphql'
import type { GatewayCaller } from '../caller.ts'
import { partsOf } from './introspection.ts'
import { type JoinGraph, joinGraphs } from './join-graphs.ts'
import type { SubgraphLink } from './subgraph-link.ts'

/** One operation, alone in its document. The same document object must be passed each time: plans are kept by it. */
export interface GraphRequest {
  readonly document: DocumentNode
  readonly type: OperationTypeNode
  readonly operationName: string | undefined
  readonly variables: Record<string, unknown>
}

/** The composed graph: what clients see, and the planner that answers from the subgraphs. */
export interface Graph {
  /** The public schema, without the federation's own types. */
  readonly schema: GraphQLSchema
  /** The supergraph it was made from. */
  readonly supergraph: DocumentNode
  execute(request: GraphRequest, caller: GatewayCaller): Promise<ExecutionResult>
  /** Subscribes by the planner's own means, at the subgraph that has the field. */
  subscribe(
    request: GraphRequest,
    caller: GatewayCaller,
  ): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>
}

interface PlanStep {
  readonly document: DocumentNode
  readonly variables?: Record<string, unknown>
  readonly operationName?: string
  readonly operationType?: OperationTypeNode
  readonly context?: GatewayCaller
}

type HandlerOptions = Parameters<typeof unifiedGraphHandler>[0]
type ExecutionRequest = Parameters<
  NonNullable<Awaited<ReturnType<typeof unifiedGraphHandler>>['executor']>
>[0]

/** Opens a supergraph; `linkOf` says how each of its subgraphs is reached. */
export async function openGraph(sdl: string, linkOf: (subgraph: JoinGraph) => SubgraphLink): Promise<Graph> {
  const supergraph = parse(sdl, { noLocation: true })
  const links = new Map(joinGraphs(supergraph).map((subgraph) => [subgraph.name, linkOf(subgraph)]))
  const onSubgraphExecute = (
    name: string,
    { document, variables, operationName, operationType, context }: PlanStep,
  ) => {
    const { call, stream } = links.get(name)!
    const request = { document, variables, operationName }
    return operationType === 'subscription' && stream ? stream(request, context!) : call(request, context!)
  }
  const { unifiedGraph: schema, executor } = await unifiedGraphHandler({
    unifiedGraph: buildASTSchema(supergraph, { assumeValid: true, assumeValidSDL: true }),
    getUnifiedGraphSDL: () => sdl,
    onSubgraphExecute: onSubgraphExecute as HandlerOptions['onSubgraphExecute'],
  })
  const run = async ({ document, type, operationName, variables }: GraphRequest, context: GatewayCaller) =>
    executor!({ document, operationType: type, operationName, variables, context } as ExecutionRequest)
  return {
    schema,
    supergraph,
    async execute(request, caller) {
      const { introspection, data } = partsOf(request.document)
      if (!introspection) return withData((await run(request, caller)) as ExecutionResult)
      const { variables: variableValues } = request
      const about = await execute({ schema, document: introspection, variableValues })
      if (!data) return about
      return joined(about, withData((await run({ ...request, document: data }, caller)) as ExecutionResult))
    },
    subscribe: async (request, caller) => (await run(request, caller)) as AsyncIterable<ExecutionResult>,
  }
}

/** A result has `data` once execution has begun, be it null (GraphQL, section 7.1). */
function withData(result: ExecutionResult): ExecutionResult {
  return result.data === undefined ? { ...result, data: null } : result
}

function joined(a: ExecutionResult, b: ExecutionResult): ExecutionResult {
  const errors = [...(a.errors ?? []), ...(b.errors ?? [])]
  return {
    data: a.data && b.data ? { ...a.data, ...b.data } : null,
    ...(errors.length > 0 ? { errors } : {}),
  }
}
