import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql'
import type { GatewayCaller } from '../caller.ts'
import type { SubgraphRequest } from '../graph/subgraph-link.ts'
import type { Tree } from './tree.ts'

/** Sends a request to the subgraph of this name. */
export type CallSubgraph = (
  name: string,
  request: SubgraphRequest,
  caller: GatewayCaller,
) => Promise<ExecutionResult>

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
  /** What has been sent before its turn. */
  readonly early: Map<PlannedRequest, Early>
}

/** An answer under way; it is the one to a request where that has the same variables. */
export interface Early {
  readonly variables: string
  readonly result: Promise<ExecutionResult>
}

/** A step of a plan. */
export interface Step {
  /** Never rejects: what goes wrong is among the errors of the run. */
  readonly take: (run: Run) => Promise<void>
  /** Sends what it will ask of the objects that are foreseen, before its turn. */
  readonly ahead: (run: Run, foreseen: Tree) => void
}

/** A request as a plan has it, its document parsed once. */
export interface PlannedRequest {
  readonly service: string
  readonly document: DocumentNode
  readonly operationName: string | undefined
  /** The client's variables that it uses. */
  readonly variables: readonly string[]
  /** Whether a later step asks the same subgraph. */
  readonly goesOn: boolean
}
