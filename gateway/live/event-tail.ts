import { setTimeout as wait } from 'node:timers/promises'
import type { EventLog, RecordedEvent } from '../../shared/events/event.ts'

const batch = 500
const retryDelay = 500
/** How long a log that does not answer is asked again for one who wants to begin: what is away for a moment costs a delay. */
const patience = 8000

type Listener = (event: RecordedEvent) => void

/**
 * Reads one log for all who listen, each event once and in order, and only while somebody listens. `position` is the last
 * event that was handed to the listeners.
 */
export class EventTail {
  #position = 0
  #head: Promise<number> | undefined
  #again = false
  #running: Promise<void> | undefined
  #retry: NodeJS.Timeout | undefined
  readonly #listeners = new Set<Listener>()
  readonly #stop: () => void

  constructor(
    readonly log: EventLog,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#stop = log.onAppend(() => this.#wake())
  }

  get position(): number {
    return this.#position
  }

  /** Resolves to the position when everything that was in the log at the call has been handed on; rejects if it cannot be read for long. */
  async advance(): Promise<number> {
    const until = performance.now() + patience
    for (;;) {
      try {
        return await this.#advance()
      } catch (error) {
        if (performance.now() > until) throw error
        await wait(retryDelay)
      }
    }
  }

  /** Hands on every event after the present position, until the answered function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    this.#wake()
    return () => this.#listeners.delete(listener)
  }

  /** The events after one position up to another, in order. */
  async between(after: number, upTo: number): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = []
    for (let from = after; from < upTo; ) {
      const page = await this.log.read(from, Math.min(batch, upTo - from))
      if (page.length === 0) break
      events.push(...page)
      from = page.at(-1)!.position
    }
    return events
  }

  close(): void {
    clearTimeout(this.#retry)
    this.#stop()
    this.#listeners.clear()
  }

  async #advance(): Promise<number> {
    this.#head ??= this.log.head().finally(() => {
      this.#head = undefined
    })
    const head = await this.#head
    if (this.#listeners.size === 0) this.#position = Math.max(this.#position, head)
    while (this.#listeners.size > 0 && this.#position < head) await this.#run()
    return this.#position
  }

  #wake(): void {
    if (this.#listeners.size === 0) return
    this.#run().catch((error) => {
      // Whoever begins to listen reads by itself, and is told.
      if (this.#listeners.size === 0) return
      this.onError(error)
      clearTimeout(this.#retry)
      this.#retry = setTimeout(() => this.#wake(), retryDelay)
    })
  }

  #run(): Promise<void> {
    this.#again = true
    this.#running ??= this.#drain()
    return this.#running
  }

  /** Gives its place free before its promise resolves, so that no call in between is lost. */
  async #drain(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false
        while ((await this.#readBatch()) === batch) {}
      }
    } finally {
      this.#running = undefined
    }
  }

  async #readBatch(): Promise<number> {
    const events = await this.log.read(this.#position, batch)
    for (const event of events) {
      this.#position = event.position
      for (const listener of this.#listeners) listener(event)
    }
    return events.length
  }
}
