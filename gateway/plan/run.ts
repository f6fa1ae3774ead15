import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql'
import type { Request } from '../../shared/subgraph.ts'
import type { GatewayCaller } from '../caller.ts'
import type { Tree } from './tree.ts'

/** Sends a request to the subgraph of this name. */
export type CallSubgraph = (name: string, request: Request, caller: GatewayCaller) => Promise<ExecutionResult>

/** One execution of a plan. */
export interface Run {
  readonly call: CallSubgraph
  readonly caller: GatewayCaller
  readonly variables: Readonly<Record<string, unknown>>
  /** What the subgraphs have answered so far, merged. */
  readonly data: Tree
  readonly errors: GraphQLError[]
  /** Objects of which a subgraph that was asked for more has said that there are none, or none for this caller. */
  readonly unknown: Set<Tree>
}

/** A step of a plan. It never rejects: what goes wrong is among the errors of the run. */
export type Step = (run: Run) => Promise<void>

/** A request as a plan has it, its document parsed once. */
export interface PlannedRequest {
  readonly service: string
  readonly document: DocumentNode
  readonly operationName: string | undefined
  /** The client's variables that it uses. */
  readonly variables: readonly string[]
}
