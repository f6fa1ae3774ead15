import { Moment } from '../../shared/moment.ts'

/**
 * Finds those who ask at the same moment and may see the same, so that they share what is read for them. A moment is over before
 * anything is read in it (loaders read when all promises at hand are settled): what is read is as new as whoever joined last expects.
 */
export class Moments {
  readonly #now = new Map<string, Moment>()

  /** The present one of those who see this. */
  of(viewKey: string): Moment {
    const known = this.#now.get(viewKey)
    if (known) return known
    const moment = new Moment()
    this.#now.set(viewKey, moment)
    process.nextTick(() => this.#now.delete(viewKey))
    return moment
  }
}
