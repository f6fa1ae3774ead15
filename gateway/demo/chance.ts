import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { seededId } from '../../shared/ids.ts'
import { addDays, daysBetween } from './calendar.ts'
import type { IsoDate } from './facts/date.ts'

/** What every noun of a district is made from: the same ground gives the same facts. */
export interface Ground {
  seed: number
  today: IsoDate
}

/** A further character of a name mixed into a 32-bit hash. */
function mix(hash: number, character: string): number {
  return (Math.imul(hash, 31) + character.codePointAt(0)!) | 0
}

/** A source of repeatable chance, of its own for every noun, so that a change in one leaves the others as they were. */
export class Chance {
  readonly #generator
  #nextId

  constructor({ seed, today }: Ground, noun: string) {
    this.#generator = xoroshiro128plus([...noun].reduce(mix, seed))
    this.#nextId = Date.parse(addDays(today, -400))
  }

  /** In [0, 1). */
  readonly float = (): number => uniformFloat32(this.#generator)

  /** A whole number, both bounds included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.float() * (most - least + 1))
  }

  /** True with the given probability, 0 to 1. */
  happens(probability: number): boolean {
    return this.float() < probability
  }

  /** One of the items, each as likely as the others. */
  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.float() * items.length)]!
  }

  /** One of the items, as likely as its weight says. */
  weighted<T>(items: readonly T[], weight: (item: T, index: number) => number): T {
    const weights = items.map(weight)
    let left = this.float() * weights.reduce((sum, each) => sum + each, 0)
    const place = weights.findIndex((each) => {
      left -= each
      return left < 0
    })
    return items.at(place)!
  }

  /** Up to `count` different items, in random order. */
  sample<T>(items: readonly T[], count: number): T[] {
    const left = [...items]
    const taken = Math.min(count, left.length)
    for (let place = 0; place < taken; place++) {
      const other = this.int(place, left.length - 1)
      ;[left[place], left[other]] = [left[other]!, left[place]!]
    }
    return left.slice(0, taken)
  }

  /** A date from `from` to `to`, both included; `from` where `to` is before it. */
  date(from: IsoDate, to: IsoDate): IsoDate {
    return addDays(from, this.int(0, Math.max(0, daysBetween(from, to))))
  }

  /** A new id; those of one source sort in the order in which they were made. */
  id(prefix: string): string {
    return seededId(prefix, this.#nextId++, this.float)
  }
}
