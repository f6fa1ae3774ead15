import type { AsOf } from '../../shared/graph/as-of.ts'
import type { EventTail } from '../live/event-tail.ts'

/** When something was asked of a subgraph: what is known of it may be older than what was changed since. */
export interface Moment {
  readonly subgraph: string
  /** How many changes have gone to the subgraph through this gateway by then. */
  readonly changes: number
  /** Milliseconds of the process's clock. */
  readonly at: number
}

/**
 * Knows how far the subgraphs' logs reach, and which subgraphs were changed through this gateway: what is kept is current while
 * neither has gone on past it.
 */
export class Freshness {
  readonly #heads = new Map<string, number>()
  readonly #changes = new Map<string, number>()

  /** @param longest milliseconds for which anything is current at most */
  constructor(
    private readonly longest: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Hears of the events of a log from now on. */
  async follow(tail: EventTail): Promise<void> {
    const { source } = tail.log
    this.reached(source, await tail.advance())
    tail.listen(({ position }) => this.reached(source, position))
  }

  reached(source: string, position: number): void {
    this.#heads.set(source, Math.max(position, this.#heads.get(source) ?? 0))
  }

  /** A change has gone to the subgraph; its events will come, but whoever made it may ask before. */
  changed(subgraph: string): void {
    this.#changes.set(subgraph, this.#changesOf(subgraph) + 1)
  }

  now(subgraph: string): Moment {
    return { subgraph, changes: this.#changesOf(subgraph), at: this.clock() }
  }

  /** Whether what was asked at that moment, and knows of the events up to there, is what would be answered now. */
  isCurrent({ subgraph, changes, at }: Moment, asOf: AsOf): boolean {
    if (changes !== this.#changesOf(subgraph) || this.clock() - at >= this.longest) return false
    // A log that is not followed here tells of nothing: what depends on it is not kept.
    return Object.entries(asOf).every(
      ([source, position]) => position >= (this.#heads.get(source) ?? Number.POSITIVE_INFINITY),
    )
  }

  #changesOf(subgraph: string): number {
    return this.#changes.get(subgraph) ?? 0
  }
}
