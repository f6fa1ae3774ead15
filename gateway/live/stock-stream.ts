import { type DocumentNode, type ExecutionResult, type GraphQLError } from 'graphql'
import type { GatewayCaller } from '../caller.ts'
import { RefusedError } from '../errors/refused-error.ts'
import { type Gateway, isUnavailable } from '../gateway.ts'
import type { ReadyOperation } from '../operation/ready-operation.ts'
import type { LiveStream } from './live-stream.ts'
import { BoundedOutlet, type Outlet } from './outlet.ts'

/**
 * A subscription of a foreign graph, served from the subgraph that has its field. The planner keeps one list of errors for
 * the whole stream, and after a break repeats the last event: of both only what is new is passed on.
 */
export class StockStream implements LiveStream {
  readonly document: DocumentNode
  readonly #outlet: BoundedOutlet
  #iterator: AsyncIterator<ExecutionResult> | undefined

  constructor(
    private readonly gateway: Gateway,
    private readonly ready: ReadyOperation,
    private readonly caller: GatewayCaller,
    open: () => Outlet,
  ) {
    this.document = ready.prepared.document
    this.#outlet = new BoundedOutlet(open)
  }

  /** Resolves when there is a stream; throws RefusedError where there will be none. */
  async start(onEnd: () => void): Promise<void> {
    const { prepared, variables } = this.ready
    const { document, definition, name: operationName } = prepared
    const request = { document, type: definition.operation, operationName, variables }
    const results = await this.gateway.graph.subscribe(request, this.caller)
    if (!(Symbol.asyncIterator in results)) throw new RefusedError(results.errors ?? [])
    this.#iterator = results[Symbol.asyncIterator]()
    this.#outlet.open()
    void this.#pump(this.#iterator).finally(onEnd)
  }

  stop(): void {
    this.#outlet.close()
    void this.#iterator?.return?.()
  }

  /** Its subgraph has the first token, which was good when the stream began. */
  async renew(): Promise<void> {}

  end(reason: Error): void {
    this.#outlet.end(this.gateway.presentErrors([reason], this.caller))
    this.stop()
  }

  async #pump(iterator: AsyncIterator<ExecutionResult>): Promise<void> {
    let seen = 0
    try {
      for (
        let next = await iterator.next();
        !next.done && !this.#outlet.closed;
        next = await iterator.next()
      ) {
        const errors: readonly GraphQLError[] = next.value.errors ?? []
        const result = this.gateway.present({ ...next.value, errors: errors.slice(seen) }, this.caller)
        seen = errors.length
        if (isUnavailable(result)) return this.#outlet.end(result.errors)
        this.#outlet.send([Buffer.from(JSON.stringify(result))])
      }
      this.#outlet.end()
    } catch (error) {
      this.#outlet.end(this.gateway.presentErrors([error], this.caller))
    }
  }
}
