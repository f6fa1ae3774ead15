import type { Caller } from '../shared/subgraph.ts'

/** Who sends an operation to the gateway, with what is passed on to subgraphs that are called over HTTP. */
export interface GatewayCaller extends Caller {
  /** The `Authorization` header as it came. */
  readonly authorization?: string | undefined
}
