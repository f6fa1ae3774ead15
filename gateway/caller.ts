import type { Caller } from '../shared/subgraph.ts'
import type { Parts } from './cache/answer-cache.ts'

/** Who sends an operation to the gateway, with what is passed on to subgraphs that are called over HTTP. */
export interface GatewayCaller extends Caller {
  /** The `Authorization` header as it came. */
  readonly authorization?: string | undefined
  /** Collects what the answer is made of, for callers whose answers may be kept. */
  readonly parts?: Parts
}
