export interface AfterQuietParts {
  /** How long nothing must have rung, in milliseconds. */
  readonly quietMs: number
  /** How long after the first ring the job runs at the latest. */
  readonly latestMs: number
  readonly onError: (error: unknown) => void
}

/** Runs a job when nothing has rung for a while, one run at a time, and again when it fails. After its start it does nothing without a ring. */
export class AfterQuiet {
  #timer: NodeJS.Timeout | undefined
  #firstRing: number | undefined
  #running: Promise<void> = Promise.resolve()
  #job: (() => Promise<void>) | undefined

  constructor(private readonly parts: AfterQuietParts) {}

  /** From now on this is what is done; once in any case. */
  start(job: () => Promise<void>): void {
    this.#job = job
    this.ring()
  }

  ring(): void {
    if (!this.#job) return
    const { quietMs, latestMs } = this.parts
    this.#firstRing ??= performance.now()
    const left = this.#firstRing + latestMs - performance.now()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#run(), Math.max(0, Math.min(quietMs, left)))
    this.#timer.unref()
  }

  /** No run begins any more; resolves when the one under way has ended. */
  async close(): Promise<void> {
    this.#job = undefined
    clearTimeout(this.#timer)
    await this.#running
  }

  #run(): void {
    this.#firstRing = undefined
    this.#running = this.#running
      .then(() => this.#job?.())
      .catch((error: unknown) => {
        this.parts.onError(error)
        this.ring()
      })
  }
}
