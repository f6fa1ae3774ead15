import { BoundedMap } from '../../shared/bounded-map.ts'
import { encodeCursor, type LiveCursor } from '../../shared/events/cursor.ts'
import type { RecordedEvent } from '../../shared/events/event.ts'
import type { Interest } from './interest.ts'
import type { Messages } from './payload.ts'
import type { News, Subscriber } from './subscriber.ts'

/** Asks the live query at a cursor; never rejects. */
export type Ask = (cursor: string) => Promise<Messages>

/** How many events are asked for at once where more have come than have been told of: at the same moment, so that they are read together. */
const atOnce = 32
/** How many results are kept for clients that come back at the same time. */
const keptResults = 64
/** And for how long: what somebody may no longer see is not given to who comes later. */
const keptMs = 2000

export interface WatchParts {
  readonly source: string
  readonly interest: Interest
  readonly ask: Ask
  /** Milliseconds between two events that are told of at least; the last one then stands for those before it. */
  readonly every?: number | undefined
}

/**
 * What everybody who asks the same, and may see the same, shares: for every event that concerns it the query runs once,
 * and its messages go to all.
 */
export class Watch {
  readonly subscribers = new Set<Subscriber>()
  readonly #queue: RecordedEvent[] = []
  readonly #results = new BoundedMap<number, Promise<Messages>>(keptResults)
  readonly #snapshots = new Map<string, Promise<Messages>>()
  #running = false

  constructor(private readonly parts: WatchParts) {}

  /** Takes an event from the log, in order. */
  offer(event: RecordedEvent): void {
    if (!this.parts.interest(event)) return
    this.#queue.push(event)
    if (!this.#running) void this.#run()
  }

  /** Gives a subscriber what is before the events that it will be offered: the snapshot from `start`, then these events. */
  async catchUp(subscriber: Subscriber, start: LiveCursor, missed: readonly RecordedEvent[]): Promise<void> {
    if (start.afterId !== undefined) {
      const { payloads, failure } = await this.#snapshot(encodeCursor(start))
      if (failure) return subscriber.outlet.end(failure)
      await subscriber.catchUp(payloads)
    }
    const toldOf = this.#toldOf(missed.filter(this.parts.interest))
    for (let from = 0; from < toldOf.length; from += atOnce) {
      for (const news of this.#newsOf(toldOf.slice(from, from + atOnce))) {
        const { payloads } = await news
        if (subscriber.outlet.closed) return
        await subscriber.catchUp(payloads)
      }
    }
    await subscriber.goLive()
  }

  async #run(): Promise<void> {
    this.#running = true
    // Those that come in the same turn of the event loop are there by then.
    await Promise.resolve()
    for (let events = this.#next(); events.length > 0; events = this.#next()) {
      if (this.subscribers.size === 0) continue
      const news = await Promise.all(this.#newsOf(events))
      for (const subscriber of this.subscribers) subscriber.offer(news)
      await this.#pause()
    }
    this.#running = false
  }

  async #pause(): Promise<void> {
    const { every } = this.parts
    if (every) await new Promise((resolve) => setTimeout(resolve, every).unref())
  }

  #next(): readonly RecordedEvent[] {
    if (this.parts.every) this.#queue.splice(0, this.#queue.length - 1)
    return this.#queue.splice(0, atOnce)
  }

  /** What there is to tell of events, all asked for now. */
  #newsOf(events: readonly RecordedEvent[]): Promise<News>[] {
    return events.map(async ({ position }) => {
      const { payloads } = await this.#resultOf(position)
      return { position, payloads }
    })
  }

  #toldOf(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
    return this.parts.every ? events.slice(-1) : events
  }

  #resultOf(position: number): Promise<Messages> {
    const known = this.#results.get(position)
    if (known) return known
    const asked = this.parts.ask(encodeCursor({ source: this.parts.source, position }))
    this.#results.set(position, asked)
    setTimeout(() => this.#results.delete(position), keptMs).unref()
    return asked
  }

  /** Those who ask for the same snapshot at the same time get the same. */
  #snapshot(cursor: string): Promise<Messages> {
    const asked =
      this.#snapshots.get(cursor) ?? this.parts.ask(cursor).finally(() => this.#snapshots.delete(cursor))
    this.#snapshots.set(cursor, asked)
    return asked
  }
}
