import type { GatewayCaller } from '../caller.ts'

/** A stream that runs, as the protocol that carries it holds it. */
export interface LiveStream {
  /** The client is gone, or does not want it any more. */
  stop(): void
  /** The same person has sent a new token: the stream goes on with what that one may see. */
  renew(caller: GatewayCaller): Promise<void>
}
