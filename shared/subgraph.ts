import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql'
import type { EventLog } from './events/event.ts'
import type { Locale } from './locale.ts'
import type { Moment } from './moment.ts'
import type { Viewer } from './viewer.ts'

/** One operation as the gateway's plan or an HTTP client sends it. */
export interface Request {
  readonly document: DocumentNode
  readonly variables?: Readonly<Record<string, unknown>> | undefined
  readonly operationName?: string | undefined
}

/** Who sends it, and how to speak to them. */
export interface Caller {
  readonly viewer: Viewer | undefined
  readonly locale: Locale
  readonly requestId: string
  /** Whether the answer is to say in `extensions` up to which events it knows of everything, and which it takes, so that it may be kept. */
  readonly wantsAsOf?: boolean
  /** Queries of one moment, by callers who may see the same, share what a subgraph reads for them. */
  readonly moment?: Moment | undefined
}

/** A part of the graph that owns its data. The gateway calls it in process; alone it is served over HTTP. */
export interface Subgraph {
  readonly name: string
  /** Its schema in the federation's schema language, for composition. */
  readonly sdl: string
  readonly schema: GraphQLSchema
  readonly events: EventLog
  execute(request: Request, caller: Caller): Promise<ExecutionResult>
  /** Rejects while the database does not answer. */
  ready(): Promise<void>
  close(): Promise<void>
}
