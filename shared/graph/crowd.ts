import { PoolFullError } from '../database/server-pool.ts'
import { isUnavailable } from './present-error.ts'
import { Queue } from './queue.ts'

export interface CrowdOptions {
  /** How many are taken in one go at most; 500 if left out. */
  readonly together?: number
  /** How many may wait for that under one key; 5000 if left out. */
  readonly waiting?: number
  /** Milliseconds after which those who wait are served though the round before them is not over; without it they wait for its end. */
  readonly patience?: number
  /**
   * For what part of the time that a round took the next one waits until as many are there as were served and waited, since who
   * has just been answered often asks again; not at all if left out.
   */
  readonly linger?: number
}

/** Milliseconds that are waited for company at most, however long a round takes. */
const longestLinger = 5

interface Waiting<Asker, Answer> {
  readonly asker: Asker
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

type TakeAll<Asker, Answer> = (askers: readonly Asker[]) => Promise<readonly Answer[]>

/**
 * Who comes while others with the same key are being served waits for the next round, and each round is served as a whole. What
 * fails as a whole is tried one by one, so that nobody answers for what another has sent; not where the database is away, which
 * all of them are told at once.
 */
export class Crowd<Asker, Answer> {
  readonly #waiting = new Map<string, Queue<Waiting<Asker, Answer>>>()

  constructor(
    private readonly takeAll: TakeAll<Asker, Answer>,
    private readonly options: CrowdOptions = {},
  ) {}

  join(key: string, asker: Asker): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(key)
      if (waiting && waiting.length >= (this.options.waiting ?? 5000)) return reject(new PoolFullError())
      if (waiting) return waiting.add({ asker, resolve, reject })
      const queue = new Queue<Waiting<Asker, Answer>>()
      queue.add({ asker, resolve, reject })
      this.#waiting.set(key, queue)
      // Those that came in the same turn of the event loop are there by then.
      setImmediate(() => this.#serve(key))
    })
  }

  async #serve(key: string): Promise<void> {
    const waiting = this.#waiting.get(key)!
    const { together = 500, patience, linger } = this.options
    while (waiting.length > 0) {
      const begun = performance.now()
      const served = waiting.take(together)
      const round = this.#round(served)
      await (patience === undefined ? round : overOrAfter(patience, round))
      if (linger === undefined || served.length + waiting.length === 1) continue
      const within = Math.min(longestLinger, linger * (performance.now() - begun))
      await waiting.reach(Math.min(served.length + waiting.length, together), within)
    }
    this.#waiting.delete(key)
  }

  async #round(round: readonly Waiting<Asker, Answer>[]): Promise<void> {
    try {
      const answers = await this.takeAll(round.map(({ asker }) => asker))
      for (const [index, { resolve }] of round.entries()) resolve(answers[index]!)
    } catch (error) {
      if (round.length === 1 || isUnavailable(error)) for (const { reject } of round) reject(error)
      else for (const one of round) await this.#round([one])
    }
  }
}

/** Resolves when the round is over, or so many milliseconds have passed. */
async function overOrAfter(patience: number, round: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, patience)
  await Promise.race([round, promise])
  clearTimeout(timer)
}
