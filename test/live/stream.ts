import { createClient as createSseClient } from 'graphql-sse'
import { createClient } from 'graphql-ws'
import { vi } from 'vitest'
import { WebSocket } from 'ws'

export type Transport = 'ws' | 'sse'

export interface StreamOptions {
  readonly url: string
  readonly token: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** One message of a live field: what all of them have, and their object. */
export interface LiveMessage {
  readonly cursor: string
  readonly snapshot: boolean
  readonly [field: string]: any
}

/** One subscription of a client of its own. */
export class Stream {
  readonly messages: LiveMessage[] = []
  readonly errors: unknown[] = []
  readonly #close: () => void
  #closed = false

  constructor(transport: Transport, { url, token, query, variables }: StreamOptions) {
    const headers = { authorization: `Bearer ${token}` }
    const client =
      transport === 'sse'
        ? createSseClient({ url, headers, retryAttempts: 0 })
        : createClient({
            url: url.replace('http', 'ws'),
            webSocketImpl: WebSocket,
            connectionParams: headers,
            retryAttempts: 0,
          })
    client.subscribe<Record<string, LiveMessage>>(
      { query, variables },
      {
        next: ({ data, errors = [] }) => {
          if (this.#closed) return
          this.errors.push(...errors)
          if (data) this.messages.push(...Object.values(data))
        },
        error: (error) => void this.errors.push(error),
        complete: () => undefined,
      },
    )
    this.#close = () => void client.dispose()
  }

  /** The changes so far, without the state at first. */
  get changes(): LiveMessage[] {
    return this.messages.filter(({ snapshot }) => !snapshot)
  }

  get cursor(): string | undefined {
    return this.messages.at(-1)?.cursor
  }

  /** Resolves when so many changes have come; what comes too much is seen by whoever compares them. */
  async until(test: (stream: Stream) => boolean): Promise<void> {
    await vi.waitFor(
      () => {
        if (!test(this)) throw new Error(JSON.stringify({ messages: this.messages, errors: this.errors }))
      },
      { timeout: 20_000, interval: 20 },
    )
  }

  /** What is on its way by then is not taken: whoever goes on behind the cursor is given it again. */
  close(): void {
    this.#closed = true
    this.#close()
  }
}
