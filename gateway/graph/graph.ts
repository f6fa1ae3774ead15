import type { QueryPlan } from '@graphql-hive/router-query-planner'
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  type OperationTypeNode,
  parse,
} from 'graphql'
import { BoundedMap } from '../../shared/bounded-map.ts'
import type { GatewayCaller } from '../caller.ts'
import { type PlannedOperation, planned } from '../plan/planned-operation.ts'
import { openPlanner, type Planner } from '../plan/planner.ts'
import type { CallSubgraph } from '../plan/run.ts'
import { chosen, switchesIn, withoutGaps } from '../plan/switches.ts'
import { hidesSomething, typeConditions } from '../plan/type-conditions.ts'
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

/** The composed graph: what clients see, and how it is answered from the subgraphs. */
export interface Graph {
  /** The public schema, without the federation's own types. */
  readonly schema: GraphQLSchema
  /** The supergraph it was made from. */
  readonly supergraph: DocumentNode
  execute(request: GraphRequest, caller: GatewayCaller): Promise<ExecutionResult>
  /** Subscribes at the subgraph that has the field; what the others say is asked for at each event. */
  subscribe(
    request: GraphRequest,
    caller: GatewayCaller,
  ): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>
}

/** Opens a supergraph; `linkOf` says how each of its subgraphs is reached. */
export async function openGraph(sdl: string, linkOf: (subgraph: JoinGraph) => SubgraphLink): Promise<Graph> {
  const supergraph = parse(sdl, { noLocation: true })
  const links = new Map(joinGraphs(supergraph).map((subgraph) => [subgraph.name, linkOf(subgraph)]))
  const call: CallSubgraph = (name, request, caller) => links.get(name)!.call(request, caller)
  const planner = openPlanner(sdl)
  const operationOf = operations(planner, supergraph)
  const schema = planner.publicSchema

  return {
    schema,
    supergraph,
    async execute(request, caller) {
      const { variables } = request
      const { introspection, data } = partsOf(request.document)
      const about =
        introspection && (await execute({ schema, document: introspection, variableValues: variables }))
      if (!data) return about!
      const operation = await operationOf(data, request)
      const result = await operation.execute({ call, caller, variables })
      return about ? joined(about, result) : result
    },
    async subscribe(asked, caller) {
      const { variables } = asked
      const operation = await operationOf(asked.document, asked)
      const { service, ...request } = operation.stream!
      const { stream } = links.get(service)!
      if (!stream) throw new GraphQLError(`${service} serves no subscriptions.`)
      const results = await stream({ ...request, variables }, caller)
      if (!(Symbol.asyncIterator in results)) return results
      return responses(results, (event) => operation.respond(event, { call, caller, variables }))
    },
  }
}

const choicesKept = 16

/** The planned operations of documents, each planned once for what its switches leave of it. */
function operations(planner: Planner, supergraph: DocumentNode) {
  const parts = {
    schema: planner.publicSchema,
    satisfies: typeConditions(supergraph),
    hides: hidesSomething(supergraph),
  }
  const known = new WeakMap<DocumentNode, (request: Asked) => Promise<PlannedOperation>>()
  return (document: DocumentNode, request: Asked): Promise<PlannedOperation> => {
    const planFor = known.get(document) ?? plansOf(document)
    known.set(document, planFor)
    return planFor(request)
  }

  function plansOf(document: DocumentNode) {
    const { any, names } = switchesIn(document)
    const plans = new BoundedMap<string, Promise<PlannedOperation>>(choicesKept)
    return ({ operationName, variables }: Asked) => {
      const switches = Object.fromEntries(names.map((name) => [name, variables[name] === true]))
      const key = names.map((name) => (switches[name] ? '1' : '0')).join('')
      const found = plans.get(key) ?? plan(any ? chosen(document, switches) : document, operationName)
      plans.set(key, found)
      return found
    }
  }

  async function plan(document: DocumentNode, operationName: string | undefined): Promise<PlannedOperation> {
    const asking = withoutGaps(document)
    const plan: QueryPlan = asking ? await planner.plan(asking, operationName) : { kind: 'QueryPlan' }
    return planned({ ...parts, document, plan })
  }
}

type Asked = Pick<GraphRequest, 'operationName' | 'variables'>

async function* responses(
  events: AsyncIterable<ExecutionResult>,
  respond: (event: ExecutionResult) => Promise<ExecutionResult>,
): AsyncGenerator<ExecutionResult> {
  for await (const event of events) yield await respond(event)
}

function joined(a: ExecutionResult, b: ExecutionResult): ExecutionResult {
  const errors = [...(a.errors ?? []), ...(b.errors ?? [])]
  return {
    data: a.data && b.data ? { ...a.data, ...b.data } : null,
    ...(errors.length > 0 ? { errors } : {}),
  }
}
