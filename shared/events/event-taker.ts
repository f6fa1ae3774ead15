import type { Kysely } from 'kysely'
import { type ConsumerKey, lockPlace, movePlace, placeOf } from './consumer-place.ts'
import type { EventLog, RecordedEvent } from './event.ts'
import { ofKinds } from './reaction.ts'
import { SetAside } from './set-aside.ts'

const standardBatch = 50
const attempts = 5

export interface TakerParts {
  /** The schema that keeps the consumer's place. */
  readonly schema: string
  readonly name: string
  readonly rows: Kysely<unknown>
  /** What it takes, as reactions say it; all where left out. The place moves past events of other kinds. */
  readonly kinds?: readonly string[]
  /** How many events are taken in one transaction at most. */
  readonly eventsAtOnce?: number | undefined
  /** Applies events in order, within the transaction that also moves the place: each takes effect once. */
  handle(tx: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void>
  /** Told of each batch that has taken effect, after its commit; the next one waits for it. */
  onApplied?(): void | Promise<void>
  /** Told of a batch that failed, which is tried again, and of an event that is set aside: SetAsideError. */
  onError(error: unknown): void
}

/** Events could not be applied; nothing of them took effect. */
export class NotAppliedError extends Error {
  override readonly name = 'NotAppliedError'

  constructor(
    readonly events: readonly RecordedEvent[],
    cause: unknown,
  ) {
    super('Events could not be applied', { cause })
  }
}

/** The alarm: an event fails however often it is tried, and was put aside. Those about the same wait for it. */
export class SetAsideError extends Error {
  override readonly name = 'SetAsideError'

  constructor({ schema, name }: TakerParts, { source, position, kind, id }: RecordedEvent, cause: unknown) {
    super(`${schema}, consumer ${name}: event ${id} (${kind}, ${source} ${position}) is set aside`, { cause })
  }
}

/** Takes events from a log, each in the transaction that moves the consumer's place, and sets aside those that cannot be applied. */
export class EventTaker {
  readonly #key: ConsumerKey
  readonly #aside: SetAside
  readonly #isTaken: (event: RecordedEvent) => boolean
  /** As far as is known here: another process may have moved it, or set it back. */
  #place: number | undefined
  /** Up to this position events are taken one by one, to find the one that fails. */
  #carefulUpTo = 0
  #failed = { position: 0, times: 0 }

  constructor(
    private readonly log: EventLog,
    private readonly parts: TakerParts,
  ) {
    this.#key = { schema: parts.schema, source: log.source, name: parts.name }
    this.#aside = new SetAside(this.#key)
    this.#isTaken = parts.kinds ? ofKinds(parts.kinds) : () => true
  }

  /**
   * Takes what comes next, and answers whether there may be more: not where that was less than a batch and is as far as
   * `upTo`. Throws NotAppliedError.
   */
  async take(upTo = 0): Promise<boolean> {
    const place = this.#place ?? (await placeOf(this.parts.rows, this.#key))
    const limit = place < this.#carefulUpTo ? 1 : (this.parts.eventsAtOnce ?? standardBatch)
    const events = await this.log.read(place, limit)
    if (events.length === 0) return this.#isMoved(place)
    if (events[0]!.position !== place + 1)
      throw new Error(`The log of ${this.log.source} goes on with ${events[0]!.position} after ${place}`)
    this.#place = undefined
    const moved = await this.#apply(events)
    if (moved) this.#place = events.at(-1)!.position
    await this.parts.onApplied?.()
    return !moved || events.length === limit || this.#place! < upTo
  }

  /** Whether the place is elsewhere by now than was known here. */
  async #isMoved(place: number): Promise<boolean> {
    if (this.#place === undefined) return false
    this.#place = await placeOf(this.parts.rows, this.#key)
    return this.#place !== place
  }

  /** Counts a failure, and in the end sets the event aside that fails. */
  async failed({ events, cause }: NotAppliedError): Promise<void> {
    const { position } = events.at(-1)!
    if (events.length > 1) {
      this.#carefulUpTo = position
      return
    }
    const times = this.#failed.position === position ? this.#failed.times + 1 : 1
    this.#failed = { position, times }
    if (times < attempts) return
    await this.parts.rows.transaction().execute(async (tx) => {
      if (await movePlace(tx, this.#key, events)) await this.#aside.add(tx, events[0]!, cause)
    })
    this.#place = undefined
    this.parts.onError(new SetAsideError(this.parts, events[0]!, cause))
  }

  /** Applies what was set aside and can be applied by now, in order. What cannot stays, and with it those that wait for it. */
  async retrySetAside(): Promise<void> {
    const { rows } = this.parts
    for (let event = await this.#aside.firstAfter(rows, 0); event; ) {
      await this.#retry(event)
      event = await this.#aside.firstAfter(rows, event.position)
    }
  }

  /** Whether the place was moved, which another process may have done meanwhile. */
  async #apply(events: readonly RecordedEvent[]): Promise<boolean> {
    const { rows, handle } = this.parts
    const taken = events.filter(this.#isTaken)
    try {
      if (taken.length === 0) return await movePlace(rows, this.#key, events)
      return await rows.transaction().execute(async (tx) => {
        if (!(await movePlace(tx, this.#key, events))) return false
        const waiting = await this.#aside.waiting(tx, taken)
        for (const event of waiting) await this.#aside.add(tx, event)
        const free = taken.filter((event) => !waiting.includes(event))
        if (free.length > 0) await handle(tx, free)
        return true
      })
    } catch (error) {
      throw new NotAppliedError(events, error)
    }
  }

  async #retry(event: RecordedEvent): Promise<void> {
    try {
      await this.parts.rows.transaction().execute(async (tx) => {
        await lockPlace(tx, this.#key)
        if ((await this.#aside.waiting(tx, [event])).length > 0) return
        await this.#aside.remove(tx, event)
        if (this.#isTaken(event)) await this.parts.handle(tx, [event])
      })
      await this.parts.onApplied?.()
    } catch (error) {
      this.parts.onError(new SetAsideError(this.parts, event, error))
    }
  }
}
