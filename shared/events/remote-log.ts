import { setTimeout as wait } from 'node:timers/promises'
import type { EventLog, RecordedEvent } from './event.ts'
import { bearer } from './serve-events.ts'

const retryDelay = 1000
const patience = 40_000

interface Page {
  readonly head: number
  readonly events: RecordedEvent[]
}

/** A subgraph's log in another process, read where `serveEvents` serves it; it is watched while anybody listens. */
export class RemoteLog implements EventLog {
  readonly #wakes = new Set<() => void>()
  #watching: AbortController | undefined

  constructor(
    readonly source: string,
    private readonly endpoint: string,
    private readonly key: string,
  ) {}

  async head(): Promise<number> {
    return (await this.#page({ after: 0, limit: 0 })).head
  }

  async read(after: number, limit: number): Promise<RecordedEvent[]> {
    return (await this.#page({ after, limit })).events
  }

  onAppend(wake: () => void): () => void {
    this.#wakes.add(wake)
    if (!this.#watching) {
      this.#watching = new AbortController()
      void this.#watch(this.#watching.signal)
    }
    return () => {
      this.#wakes.delete(wake)
      if (this.#wakes.size > 0) return
      this.#watching?.abort()
      this.#watching = undefined
    }
  }

  /** After an interruption everybody is woken, since something may have been appended meanwhile. */
  async #watch(signal: AbortSignal): Promise<void> {
    let seen = -1
    while (!signal.aborted) {
      try {
        const { head } = await this.#page(
          { after: Math.max(seen, 0), limit: 0, ...(seen < 0 ? {} : { wait: 1 }) },
          signal,
        )
        if (head !== seen) for (const wake of this.#wakes) wake()
        seen = head
      } catch {
        seen = -1
        await wait(retryDelay, undefined, { signal }).catch(() => {})
      }
    }
  }

  async #page(query: Record<string, number>, signal?: AbortSignal): Promise<Page> {
    const parameters = new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, String(value)]),
    )
    const limits = [AbortSignal.timeout(patience), ...(signal ? [signal] : [])]
    const response = await fetch(`${this.endpoint}?${parameters}`, {
      headers: { authorization: bearer(this.key) },
      signal: AbortSignal.any(limits),
    })
    if (!response.ok) throw new Error(`The events of ${this.source} answer ${response.status}`)
    return (await response.json()) as Page
  }
}
