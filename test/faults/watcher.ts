import { setTimeout as wait } from 'node:timers/promises'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { decodeCursor } from '../../shared/events/cursor.ts'

const query = `subscription Watch($allianceId: ID!, $after: String) {
  meetingChanged(allianceId: $allianceId, after: $after) { cursor snapshot change meeting { id } }
}`
const comeBackMs = 200

interface Message {
  readonly data?: {
    readonly meetingChanged: { cursor: string; snapshot: boolean; meeting: { id: string } }
  } | null
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[]
}

export interface WatcherOptions {
  readonly port: number
  readonly token: string
  readonly allianceId: string
  readonly over: 'ws' | 'sse'
}

/** One that is given up while it still connects says so to nobody. */
class GivenUp extends WebSocket {
  constructor(...args: ConstructorParameters<typeof WebSocket>) {
    super(...args)
    this.on('error', () => undefined)
  }
}

/** A client that watches an alliance's meetings, and comes back with its last cursor however its stream ends. */
export class Watcher {
  /** The positions of the changes, as they came. */
  readonly positions: number[] = []
  /** From this one on it must have every event. */
  start: number | undefined
  /** What it was told that a client cannot go on from. */
  readonly refusals: string[] = []
  interruptions = 0
  readonly #over = new AbortController()
  readonly #running: Promise<void>
  #cursor: string | undefined

  constructor(private readonly options: WatcherOptions) {
    this.#running = this.#watch()
  }

  async stop(): Promise<void> {
    this.#over.abort()
    await this.#running
  }

  async #watch(): Promise<void> {
    while (!this.#over.signal.aborted) {
      await (this.options.over === 'ws' ? this.#overWebSocket() : this.#overSse()).catch(() => undefined)
      this.interruptions++
      await wait(comeBackMs)
    }
  }

  #overWebSocket(): Promise<void> {
    const { port, token } = this.options
    const client = createClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      webSocketImpl: GivenUp,
      retryAttempts: 0,
      lazyCloseTimeout: 0,
      keepAlive: 2000,
      connectionParams: { authorization: `Bearer ${token}` },
      onNonLazyError: () => undefined,
    })
    return this.#until(
      (sink) => client.subscribe(this.#asked(), sink),
      () => client.terminate(),
    )
  }

  #overSse(): Promise<void> {
    const { port, token } = this.options
    const client = createSseClient({
      url: `http://127.0.0.1:${port}/graphql`,
      retryAttempts: 0,
      headers: { authorization: `Bearer ${token}` },
    })
    return this.#until(
      (sink) => client.subscribe(this.#asked(), sink as never),
      () => client.dispose(),
    )
  }

  #asked() {
    const { allianceId } = this.options
    return { query, variables: { allianceId, after: this.#cursor } }
  }

  /** Resolves when the stream has ended, by whatever. */
  async #until(
    subscribe: (sink: { next(m: unknown): void; error(e: unknown): void; complete(): void }) => () => void,
    dispose: () => void,
  ): Promise<void> {
    const ended = Promise.withResolvers<void>()
    const stop = subscribe({
      next: (message) => this.#take(message as Message),
      error: (error) => {
        this.#note(error)
        ended.resolve()
      },
      complete: ended.resolve,
    })
    this.#over.signal.addEventListener('abort', () => ended.resolve(), { once: true })
    await ended.promise
    stop()
    dispose()
  }

  #take({ data, errors }: Message): void {
    if (errors) this.#note(errors)
    if (!data) return
    const { cursor, snapshot } = data.meetingChanged
    this.#cursor = cursor
    const { position, afterId } = decodeCursor(cursor)!
    if (snapshot && afterId === undefined) this.start ??= position
    if (!snapshot) this.positions.push(position)
  }

  #note(error: unknown): void {
    if (!Array.isArray(error)) return
    for (const { extensions } of error)
      if (extensions?.code !== 'UNAVAILABLE') this.refusals.push(String(extensions?.code))
  }
}
