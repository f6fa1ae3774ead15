import { parse } from 'graphql'
import type { ListEvent, Lists } from './lists.ts'
import type { Line } from './pairs.ts'

const publishNeed = parse(`mutation ($input: PublishNeedInput!) {
  publishNeed(input: $input) { need { id } userErrors { code message } }
}`)
const matchesFound = parse(`query ($organizationId: ID!, $at: String!) {
  matchesFound(organizationId: $organizationId, at: $at) { cursor match { id score reasons { text } resource { title } } }
}`)
const caller = {
  viewer: {
    subject: 'bench',
    name: 'bench',
    grants: [{ role: 'COMMITTEE', place: 'org_city', from: '2025-01-01' }],
    expiresAt: 4_000_000_000,
  },
  locale: 'zh',
  requestId: 'bench',
}
/** A need without a match within this many milliseconds has none. */
const patience = 1500

/** Milliseconds until the answer, and from there to the first match at the subscriber. */
export interface Times {
  readonly answer: number
  readonly match: number
}

/** Publishes needs, and subscribes to their matches as the gateway does: at each event it asks for the message there. */
export class Publisher {
  readonly #lists: Lists
  readonly #arrived = new Map<string, number>()
  readonly #stop: () => void
  #position = -1
  #reading = Promise.resolve()
  #wake = () => {}

  constructor(lists: Lists) {
    this.#lists = lists
    this.#stop = lists.events.onAppend(() => {
      this.#reading = this.#reading.then(() => this.#read())
    })
  }

  /** Undefined where it has no match. */
  async publish(need: Line): Promise<Times | undefined> {
    if (this.#position < 0) this.#position = await this.#lists.events.head()
    const { regionCode, category, title, description, quantity, unit } = need
    const input = { organizationId: `org_needs${regionCode}`, category, title, description, quantity, unit }
    const started = performance.now()
    const id = this.#idOf(await this.#lists.execute({ document: publishNeed, variables: { input } }, caller))
    const answered = performance.now()
    const until = answered + patience
    while (!this.#arrived.has(id) && performance.now() < until) await this.#nextMessage()
    const arrived = this.#arrived.get(id)
    return arrived === undefined
      ? undefined
      : { answer: answered - started, match: Math.max(0, arrived - answered) }
  }

  close(): void {
    this.#stop()
  }

  #idOf({ data, errors }: Awaited<ReturnType<Lists['execute']>>): string {
    const payload = data?.publishNeed as { need: { id: string } | null } | undefined
    if (!payload?.need) throw new Error(JSON.stringify(errors ?? payload))
    return payload.need.id
  }

  #nextMessage(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, 500)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async #read(): Promise<void> {
    const events = await this.#lists.events.read(Math.max(0, this.#position), 500)
    for (const event of events) {
      this.#position = event.position
      if (event.kind === 'match.found') await this.#receive(event)
    }
    this.#wake()
  }

  /** Asks for the message once a need: what comes after the first match is no longer waited for. */
  async #receive({ about, position }: ListEvent): Promise<void> {
    const need = String(about.need)
    if (this.#arrived.has(need)) return
    const organizationId = (about.organization as readonly string[])[0]!
    const at = Buffer.from(`lists.${position}`).toString('base64url')
    const { data, errors } = await this.#lists.execute(
      { document: matchesFound, variables: { organizationId, at } },
      caller,
    )
    const messages = data?.matchesFound as readonly unknown[] | undefined
    if (messages?.length !== 1) throw new Error(`no message at ${position}: ${JSON.stringify(errors)}`)
    this.#arrived.set(need, performance.now())
  }
}
