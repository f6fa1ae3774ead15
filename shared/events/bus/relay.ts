import type { OutboxLog } from '../outbox-log.ts'
import { Publisher } from '../publisher.ts'
import { type EventStream, StreamMovedError } from './event-stream.ts'

const batch = 200
const sweepMs = 1000
/** After so many sweeps the stream is compared with the log again. */
const compareEvery = 10

/** The stream is not a copy of the log, as after a restore: it is made anew from the log. */
export class StreamDiffersError extends Error {
  override readonly name = 'StreamDiffersError'

  constructor(source: string, position: number) {
    super(`The stream of ${source} differs from its log at ${position}; it is made anew from the log`)
  }
}

/** The stream holds the events of another database: nothing is taken from it and nothing written to it. */
export class ForeignStreamError extends Error {
  override readonly name = 'ForeignStreamError'

  constructor(source: string) {
    super(
      `The stream of ${source} is another platform's: give each a NATS_PREFIX of its own, or remove the stream`,
    )
  }
}

export interface RelayParts {
  readonly log: OutboxLog
  readonly stream: EventStream
  /** Told once when the bus cannot be written to, and when the stream is made anew. */
  readonly onError: (error: unknown) => void
}

/**
 * Hands the events of an outbox on to the bus, in order. Any number of processes may do so for the same outbox: each event
 * arrives once. While the bus is away the events stay where they are, and follow when it is back.
 */
export class Relay {
  readonly #publisher: Publisher
  readonly #timer: NodeJS.Timeout
  readonly #deaf: () => void
  #sent: number | undefined
  #sweeps = 0
  #isFailing = false

  constructor(private readonly parts: RelayParts) {
    const { log, onError } = parts
    this.#publisher = new Publisher(
      () => this.#round(),
      (error) => {
        if (!this.#isFailing) onError(error)
        this.#isFailing = true
      },
    )
    this.#deaf = log.onAppend(() => this.#publisher.publishSoon())
    this.#timer = setInterval(() => this.#sweep(), sweepMs)
    this.#publisher.publishSoon()
  }

  /** How many events wait to be handed on; undefined while that is not known. */
  async waiting(): Promise<number | undefined> {
    return this.#sent === undefined ? undefined : Math.max(0, (await this.parts.log.head()) - this.#sent)
  }

  /** Resolves when all that was in the log at the call is on the bus. */
  flushed(): Promise<void> {
    return this.#publisher.publish()
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    this.#deaf()
    await this.#publisher.close()
  }

  /** Finds what other processes have left, and what the broker has lost. */
  #sweep(): void {
    if (++this.#sweeps % compareEvery === 0) this.#sent = undefined
    this.parts.log.sweep().catch(() => undefined)
    if (this.#sent === undefined) this.#publisher.publishSoon()
  }

  async #round(): Promise<void> {
    const { log, stream } = this.parts
    try {
      for (;;) {
        this.#sent ??= await this.#agreed()
        const events = await log.read(this.#sent, batch)
        if (events.length === 0) break
        await stream.append(events)
        this.#sent = events.at(-1)!.position
      }
      this.#isFailing = false
    } catch (error) {
      this.#sent = undefined
      if (!(error instanceof StreamMovedError)) throw error
      await this.#round()
    }
  }

  /** Up to where the stream is a copy of the log. */
  async #agreed(): Promise<number> {
    const { log, stream, onError } = this.parts
    const { first, last } = await stream.make()
    if (last === 0) return 0
    if (first === 1) {
      if (!(await this.#isSameAt(1))) throw new ForeignStreamError(log.source)
      if (await this.#isSameAt(last)) return last
    }
    onError(new StreamDiffersError(log.source, last))
    await stream.remove()
    await stream.make()
    return 0
  }

  async #isSameAt(position: number): Promise<boolean> {
    const { log, stream } = this.parts
    const [event] = await log.read(position - 1, 1)
    return event !== undefined && (await stream.idAt(position)) === event.id
  }
}
