import type { RecordedEvent } from './event.ts'

/** The last events of a log without a gap, for those who read them next: at least so many, and at most twice as many. */
export class RecentEvents {
  #events: RecordedEvent[] = []

  constructor(private readonly atLeast: number) {}

  /** What does not follow the last one takes the place of all. */
  add(events: readonly RecordedEvent[]): void {
    if (events.length === 0) return
    const isNext = this.#events.at(-1)?.position === events[0]!.position - 1
    if (!isNext) this.#events = []
    for (const event of events) this.#events.push(event)
    if (this.#events.length > 2 * this.atLeast) this.#events = this.#events.slice(-this.atLeast)
  }

  /** At most so many after a position; none where they are not all here. */
  after(position: number, limit: number): RecordedEvent[] {
    const first = this.#events[0]?.position
    if (first === undefined || position < first - 1) return []
    return this.#events.slice(position - first + 1, position - first + 1 + limit)
  }

  clear(): void {
    this.#events = []
  }
}
