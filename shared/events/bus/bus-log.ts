import { setTimeout as wait } from 'node:timers/promises'
import { UnavailableError } from '../../unavailable-error.ts'
import type { EventLog, RecordedEvent } from '../event.ts'
import { RecentEvents } from '../recent-events.ts'
import type { EventStream } from './event-stream.ts'

/** How many of the last events are kept for those who read them next. */
const kept = 1000
const largestPage = 500
const retryMs = 500
/** How often is looked whether the follower has missed something. */
const watchMs = 2000

/** One subgraph's log as the bus carries it. While somebody listens it is followed, and the newest events are read from memory. */
export class BusLog implements EventLog {
  readonly source: string
  readonly #wakes = new Set<() => void>()
  readonly #recent = new RecentEvents(kept)
  #head: Promise<number> | undefined
  #following: AbortController | undefined

  constructor(private readonly stream: EventStream) {
    this.source = stream.source
  }

  /** Those who ask at the same time share an answer. */
  head(): Promise<number> {
    this.#head ??= this.stream
      .extent()
      .then(({ last }) => last)
      .finally(() => {
        this.#head = undefined
      })
    return this.#head
  }

  async read(after: number, limit: number): Promise<RecordedEvent[]> {
    const known = this.#recent.after(after, limit)
    if (known.length > 0) return known
    const head = await this.head()
    if (head <= after) return []
    const events = await this.stream.page(after, Math.min(head, after + Math.min(limit, largestPage)))
    const [first] = events
    // Not the end of the log, which whoever reads would take it for.
    if (!first) throw new UnavailableError()
    if (first.position !== after + 1)
      throw new Error(`The stream of ${this.source} holds nothing between ${after} and ${first.position}`)
    return events
  }

  onAppend(wake: () => void): () => void {
    this.#wakes.add(wake)
    if (!this.#following) {
      this.#following = new AbortController()
      void this.#follow(this.#following.signal)
    }
    return () => {
      this.#wakes.delete(wake)
      if (this.#wakes.size === 0) this.close()
    }
  }

  close(): void {
    this.#following?.abort()
    this.#following = undefined
    this.#recent.clear()
  }

  /** Begins again where it breaks off, at what is the head by then: readers ask for what is before it. */
  async #follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#followOnce(signal)
      } catch {
        await wait(retryMs, undefined, { signal }).catch(() => undefined)
      }
    }
  }

  async #followOnce(signal: AbortSignal): Promise<void> {
    let position = await this.head()
    this.#recent.clear()
    this.#wake()
    const { events, stop } = await this.stream.follow(position)
    const end = () => stop()
    signal.addEventListener('abort', end, { once: true })
    const watch = setInterval(() => {
      this.head().then((head) => head > position && stop(), end)
    }, watchMs)
    try {
      for await (const event of events) {
        if (event.position !== position + 1) return
        position = event.position
        this.#recent.add([event])
        this.#wake()
      }
    } finally {
      clearInterval(watch)
      signal.removeEventListener('abort', end)
      stop()
    }
  }

  #wake(): void {
    for (const wake of this.#wakes) wake()
  }
}
