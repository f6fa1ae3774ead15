const retryAfterMs = 500

/** Runs the rounds that publish, one at a time; whoever asks during a round gets another one after it. */
export class Publisher {
  #asked = false
  #closed = false
  #running: Promise<void> | undefined
  #retry: NodeJS.Timeout | undefined

  constructor(
    private readonly round: () => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Resolves when a round that began after the call is over; rejects if one fails. */
  publish(): Promise<void> {
    this.#asked = true
    this.#running ??= this.#rounds()
    return this.#running
  }

  /** Publishes in the background, and again after a while where that fails. */
  publishSoon(): void {
    if (this.#closed) return
    this.publish().catch((error) => {
      this.onError(error)
      clearTimeout(this.#retry)
      if (!this.#closed) this.#retry = setTimeout(() => this.publishSoon(), retryAfterMs)
    })
  }

  /** Resolves when nothing is under way any more. */
  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    await this.#running?.catch(() => undefined)
  }

  /** Gives its place free before its promise resolves: a call in between would be taken for part of a round that is over. */
  async #rounds(): Promise<void> {
    try {
      while (this.#asked) {
        this.#asked = false
        await this.round()
      }
    } finally {
      this.#running = undefined
    }
  }
}
