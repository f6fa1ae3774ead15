import { BoundedMap } from '../../shared/bounded-map.ts'
import { RateLimitedError } from './protection-errors.ts'

const remembered = 50_000
/** So many seconds' share may be used at once. */
const burstSeconds = 5

interface Bucket {
  tokens: number
  at: number
}

/** Lets each of many keys ask `perSecond` times a second, and after a pause somewhat more at once. */
export class RateLimit {
  readonly #buckets = new BoundedMap<string, Bucket>(remembered)

  /** `perSecond` 0 is without limit; `now` in milliseconds. */
  constructor(
    private readonly perSecond: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Counts one request; throws RateLimitedError. */
  check(key: string): void {
    if (this.perSecond === 0) return
    const now = this.now()
    const most = this.perSecond * burstSeconds
    const { tokens, at } = this.#buckets.get(key) ?? { tokens: most, at: now }
    const left = Math.min(most, tokens + ((now - at) / 1000) * this.perSecond)
    if (left < 1) throw new RateLimitedError(Math.ceil((1 - left) / this.perSecond))
    this.#buckets.set(key, { tokens: left - 1, at: now })
  }
}
