import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../shared/telemetry/log.ts'
import { UnavailableError } from '../shared/unavailable-error.ts'

const retryDelay = 1000
const patience = 5000

/** A subgraph that is served at a URL, asked without a caller: for its schema, and whether it is there. */
export class RemoteSubgraph {
  constructor(
    readonly name: string,
    readonly url: string,
  ) {}

  async ready(): Promise<void> {
    await this.#ask('{ __typename }')
  }

  /** Its schema in the federation's schema language. */
  async sdl(): Promise<string> {
    return (await this.#ask('{ _service { sdl } }'))._service!.sdl
  }

  /** The same, as soon as it answers. */
  async sdlWhenReady(log: Log): Promise<string> {
    for (;;) {
      try {
        return await this.sdl()
      } catch (err) {
        log.warn({ err, subgraph: this.name, url: this.url }, 'the subgraph does not answer yet')
        await wait(retryDelay)
      }
    }
  }

  async #ask(query: string): Promise<{ _service?: { sdl: string } }> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
      signal: AbortSignal.timeout(patience),
    })
    const { data } = (await response.json()) as { data?: { _service?: { sdl: string } } }
    if (!data) throw new UnavailableError()
    return data
  }
}
