import { type Answer, ask } from './client.ts'
import { type Deed, type Done, doneOf, operationOf } from './deed.ts'
import type { World } from './small-world.ts'

interface Entry {
  readonly deed: Deed
  done?: Done
}

/** Every deed that was sent, and what the platform has acknowledged of it. */
export class Ledger {
  readonly #entries = new Map<string, Entry>()
  /** Answers that are neither an acknowledgement nor a request to come back. */
  readonly strange: Answer[] = []
  /** How often the platform asked to come back. */
  unavailable = 0

  constructor(private readonly tokens: World['tokens']) {}

  get acknowledged(): readonly (Entry & { readonly done: Done })[] {
    return [...this.#entries.values()].filter((entry) => entry.done !== undefined) as (Entry & {
      done: Done
    })[]
  }

  get pending(): readonly Deed[] {
    return [...this.#entries.values()].filter(({ done }) => done === undefined).map(({ deed }) => deed)
  }

  /** Sends those of some deeds at once that are not acknowledged; whether all are then. */
  async sendAll(port: number, deeds: readonly Deed[]): Promise<boolean> {
    const left = deeds.filter(({ key }) => this.#entries.get(key)?.done === undefined)
    return (await Promise.all(left.map((deed) => this.send(port, deed)))).every(Boolean)
  }

  /** Sends a deed, for the first time or again; undefined where it was not acknowledged. */
  async send(port: number, deed: Deed): Promise<Done | undefined> {
    const entry = this.#entries.get(deed.key) ?? { deed }
    this.#entries.set(deed.key, entry)
    const answer = await ask(port, this.tokens[deed.as]!, operationOf(deed)).catch(() => undefined)
    if (answer) this.#note(entry, answer)
    return answer?.status === 200 ? entry.done : undefined
  }

  #note(entry: Entry, answer: Answer): void {
    const { status, retryAfter, body } = answer
    if (status === 503 && Number(retryAfter) > 0) this.unavailable++
    else if (status !== 200 || body.errors || !body.data) this.strange.push(answer)
    else entry.done = this.#same(entry, doneOf(entry.deed, body.data))
  }

  /** A repeated request is answered with the same object, and the same verdict. */
  #same({ deed, done }: Entry, again: Done): Done {
    const [before, now] = [done, again].map((each) => each && JSON.stringify([each.id, each.verdict]))
    if (before && before !== now) throw new Error(`${deed.key} was ${before} and is now ${now}`)
    return again
  }
}
