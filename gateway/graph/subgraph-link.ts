import type { ExecutionResult } from 'graphql'
import type { Request } from '../../shared/subgraph.ts'
import type { GatewayCaller } from '../caller.ts'

/** What a plan asks one subgraph. */
export interface SubgraphRequest extends Request {
  /** Whether more will be asked of it for the same operation. */
  readonly goesOn?: boolean
}

/** Sends one step of a plan to one subgraph. Failures come back as errors of the result or are thrown. */
export type SubgraphCall = (request: SubgraphRequest, caller: GatewayCaller) => Promise<ExecutionResult>

/** Opens a stream of results at one subgraph. */
export type SubgraphStream = (
  request: Request,
  caller: GatewayCaller,
) => Promise<AsyncIterable<ExecutionResult> | ExecutionResult>

/** How a subgraph is reached; without `stream` it serves no subscriptions of its own. */
export interface SubgraphLink {
  readonly call: SubgraphCall
  readonly stream?: SubgraphStream | undefined
}
