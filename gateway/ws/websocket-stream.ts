import type { Duplex } from 'node:stream'
import type { GraphQLFormattedError } from 'graphql'
import type { WebSocket } from 'ws'
import type { Outlet } from '../live/outlet.ts'
import type { Payload } from '../live/payload.ts'
import type { StreamCounts } from '../telemetry/metrics.ts'
import { closeCodes } from './close-codes.ts'

const lingering = 2000
const tail = Buffer.from('}')

/** The stream was ended by errors. */
export class StreamFailedError extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message)
  }
}

/**
 * A subscription of a WebSocket. For graphql-ws it is a generator that yields nothing until it ends: the messages go past
 * it straight to the socket, already in bytes, with only the subscription's id put before them.
 */
export class WebSocketStream implements Outlet, AsyncGenerator<never, void> {
  readonly #head: Buffer
  readonly #end = Promise.withResolvers<IteratorReturnResult<void>>()
  #leave: (() => void) | undefined
  #isOver = false

  constructor(
    private readonly socket: WebSocket,
    /** What the socket writes to: several messages go out as one. */
    private readonly wire: Duplex,
    id: string,
    private readonly counts: StreamCounts,
  ) {
    this.#head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`)
    this.#end.promise.catch(() => {})
  }

  /** Calls back once when it has ended, the client wants it no more, or is gone. */
  onOver(leave: () => void): void {
    if (this.#isOver) leave()
    else this.#leave = leave
  }

  send(payloads: readonly Payload[], done: () => void): void {
    this.wire.cork()
    for (const payload of payloads) {
      this.counts.delivered()
      this.socket.send(Buffer.concat([this.#head, payload, tail]), { binary: false }, done)
    }
    this.wire.uncork()
  }

  end(errors?: readonly GraphQLFormattedError[]): void {
    this.#over()
    if (errors) this.#end.reject(new StreamFailedError(errors))
    else this.#end.resolve({ done: true, value: undefined })
  }

  drop(): void {
    this.counts.dropped()
    this.socket.close(...closeCodes.tooSlow)
    setTimeout(() => this.socket.terminate(), lingering).unref()
  }

  next(): Promise<IteratorResult<never, void>> {
    return this.#end.promise
  }

  async return(): Promise<IteratorReturnResult<void>> {
    this.end()
    return { done: true, value: undefined }
  }

  async throw(error: unknown): Promise<never> {
    this.#over()
    throw error
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  #over(): void {
    this.#isOver = true
    this.#leave?.()
    this.#leave = undefined
  }
}
