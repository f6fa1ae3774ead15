import type { BoundedOutlet } from './outlet.ts'
import type { Payload } from './payload.ts'

/** The messages that tell of one event. */
export interface News {
  readonly position: number
  readonly payloads: readonly Payload[]
}

/** How many changes may come while a client is still being given what was before them. */
const patience = 256

/** One client of a watch: first what it has missed, then what happens, each once and in order. */
export class Subscriber {
  #position: number
  #held: Payload[] | undefined = []

  /** `position`: the last event that it gets by catching up; the watch tells it of those after. */
  constructor(
    readonly outlet: BoundedOutlet,
    position: number,
  ) {
    this.#position = position
  }

  /** The last event that it was given, or will be by catching up. */
  get position(): number {
    return this.#position
  }

  /** Takes the messages of events from the watch: what happened at once goes out in one go. */
  offer(news: readonly News[]): void {
    const payloads: Payload[] = []
    for (const { position, payloads: more } of news) {
      if (position <= this.#position) continue
      this.#position = position
      payloads.push(...more)
    }
    if (!this.#held) this.outlet.send(payloads)
    else if (this.#held.length + payloads.length > patience) this.outlet.drop()
    else this.#held.push(...payloads)
  }

  /** Sends what it has missed, as fast as it reads. */
  async catchUp(payloads: readonly Payload[]): Promise<void> {
    for (const payload of payloads) {
      await this.outlet.room()
      this.outlet.send([payload])
    }
  }

  /** Has caught up: what was held goes out, and from now on everything at once. */
  async goLive(): Promise<void> {
    while (this.#held && this.#held.length > 0) await this.catchUp(this.#held.splice(0))
    this.#held = undefined
  }
}
