import { BoundedMap } from '../bounded-map.ts'
import { Moment } from '../moment.ts'

/** More than are open at once; those that never end are forgotten. */
const most = 100
/** Milliseconds after which what has been read is read again. */
const longest = 1000

/** Which moment a request is of, by its headers. */
export interface MomentAsked {
  readonly id: string
  /** Whether more will be asked of the same moment. */
  readonly goesOn: boolean
}

/**
 * The moments of which more requests will come: what one step of an operation has read here, a later one does not read again.
 * Each is kept for the caller whose it is, by the token, and until its last request has come.
 */
export class OpenMoments {
  readonly #open = new BoundedMap<string, Moment>(most)

  momentOf(asked: MomentAsked | undefined, authorization: string | undefined): Moment {
    if (!asked) return new Moment()
    const key = `${asked.id} ${authorization ?? ''}`
    const known = this.#open.get(key)
    if (!asked.goesOn) this.#open.delete(key)
    else if (!known) return this.#begin(key)
    return known ?? new Moment()
  }

  #begin(key: string): Moment {
    const moment = new Moment()
    this.#open.set(key, moment)
    setTimeout(() => this.#open.delete(key), longest).unref()
    return moment
  }
}

const idHeader = 'x-moment'
const goesOnHeader = 'x-moment-goes-on'

/** How the gateway says it. */
export function momentHeaders({ id, goesOn }: MomentAsked): Record<string, string> {
  return goesOn ? { [idHeader]: id, [goesOnHeader]: '1' } : { [idHeader]: id }
}

export function momentAsked(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): MomentAsked | undefined {
  const id = headers[idHeader]
  return typeof id === 'string' ? { id, goesOn: headers[goesOnHeader] === '1' } : undefined
}
