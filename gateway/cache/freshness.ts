import type { RecordedEvent } from '../../shared/events/event.ts'
import { ofKinds } from '../../shared/events/reaction.ts'
import type { AsOf, Takes } from '../../shared/graph/as-of.ts'
import type { EventTail } from '../live/event-tail.ts'

/** When something was asked of a subgraph: what is known of it may be older than what was changed since. */
export interface Moment {
  readonly subgraph: string
  /** How many changes have gone to the subgraph through this gateway by then. */
  readonly changes: number
  /** Milliseconds of the process's clock. */
  readonly at: number
}

/** A log as far as a subgraph takes its events. */
interface Taken {
  readonly kinds: readonly string[]
  readonly isTaken: (event: Pick<RecordedEvent, 'kind' | 'about'>) => boolean
  head: number
}

/**
 * Knows how far the subgraphs' logs reach, and which subgraphs were changed through this gateway: what is kept is current while
 * neither has gone on past it.
 */
export class Freshness {
  readonly #heads = new Map<string, number>()
  readonly #changes = new Map<string, number>()
  /** By source and subgraph. */
  readonly #taken = new Map<string, Map<string, Taken>>()

  /** @param longest milliseconds for which anything is current at most */
  constructor(
    private readonly longest: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Hears of the events of a log from now on. */
  async follow(tail: EventTail): Promise<void> {
    const { source } = tail.log
    this.reached(source, await tail.advance())
    tail.listen((event) => this.happened(event))
  }

  /** A log reaches to there, with whatever happened. */
  reached(source: string, position: number): void {
    this.#heads.set(source, Math.max(position, this.#heads.get(source) ?? 0))
    for (const taken of this.#takenFrom(source).values()) taken.head = Math.max(position, taken.head)
  }

  happened(event: Pick<RecordedEvent, 'source' | 'position' | 'kind' | 'about'>): void {
    const { source, position } = event
    this.#heads.set(source, Math.max(position, this.#heads.get(source) ?? 0))
    for (const taken of this.#takenFrom(source).values())
      if (taken.isTaken(event)) taken.head = Math.max(position, taken.head)
  }

  /** A subgraph says what it takes of the others' events. What happened before may be of any kind. */
  learn(subgraph: string, takes: Takes): void {
    for (const [source, kinds] of Object.entries(takes)) {
      const known = this.#takenFrom(source).get(subgraph)
      if (known && known.kinds.join() === kinds.join()) continue
      const head = this.#heads.get(source) ?? Number.POSITIVE_INFINITY
      this.#takenFrom(source).set(subgraph, { kinds, isTaken: ofKinds(kinds), head })
    }
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
    return Object.entries(asOf).every(([source, position]) => {
      const head = this.#takenFrom(source).get(subgraph)?.head ?? this.#heads.get(source)
      return position >= (head ?? Number.POSITIVE_INFINITY)
    })
  }

  #takenFrom(source: string): Map<string, Taken> {
    const taken = this.#taken.get(source) ?? new Map<string, Taken>()
    this.#taken.set(source, taken)
    return taken
  }

  #changesOf(subgraph: string): number {
    return this.#changes.get(subgraph) ?? 0
  }
}
