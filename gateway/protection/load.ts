import { OverloadedError } from './protection-errors.ts'

const sampleMs = 250
/** One long step of the event loop is no overload; several samples in a row are. */
const samples = 3

export interface LoadLimits {
  /** Requests under way at most. */
  readonly concurrent: number
  /** Milliseconds by which the event loop may be behind. */
  readonly delay: number
}

/** Knows whether the process keeps up, and turns requests away before those under way are answered too late. */
export class Load {
  readonly #timer: NodeJS.Timeout
  #underWay = 0
  #late = 0
  #expected: number
  /** How many requests were turned away. */
  shed = 0

  constructor(
    private readonly limits: LoadLimits,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#expected = now() + sampleMs
    this.#timer = setInterval(() => this.#sample(), sampleMs).unref()
  }

  get underWay(): number {
    return this.#underWay
  }

  /** Lets a request in; the answered function tells that it is over. Throws OverloadedError. */
  enter(): () => void {
    if (this.#underWay >= this.limits.concurrent || this.#late >= samples) {
      this.shed++
      throw new OverloadedError()
    }
    this.#underWay++
    return () => void this.#underWay--
  }

  close(): void {
    clearInterval(this.#timer)
  }

  #sample(): void {
    const now = this.now()
    this.#late = now - this.#expected > this.limits.delay ? this.#late + 1 : 0
    this.#expected = now + sampleMs
  }
}
