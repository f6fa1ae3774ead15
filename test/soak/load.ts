import { setTimeout as wait } from 'node:timers/promises'
import { Chance } from '../../gateway/demo/chance.ts'
import { ask } from '../crash/client.ts'
import { Ledger } from '../crash/ledger.ts'
import type { World } from '../crash/small-world.ts'
import { Writers } from '../crash/writers.ts'
import { Watcher } from '../faults/watcher.ts'

/** An organization's dashboard: what it offers and needs with their matches, its meetings, its superior. */
const dashboard = `query Dashboard($id: ID!) {
  organization(id: $id) {
    name superior { name } memberships(first: 5) { nodes { alliance { name meetings(first: 5) { nodes { title status quorum { present } } } } } }
    needs(first: 10) { totalCount nodes { title matches(first: 3) { nodes { score resource { title organization { name } } } } } }
    resources(first: 10) { totalCount nodes { title } }
  }
}`

/** How long each kind of client rests between two things that it does, in milliseconds. */
const rests = { read: 50, write: 250, watch: 1000 }

/** People who read, write, watch, come and go at a steady pace. */
export class SteadyLoad {
  readonly ledger: Ledger
  /** Answers with errors, and what watchers were told that they cannot go on from. */
  readonly faults: string[] = []
  reads = 0
  visits = 0
  readonly #over = new AbortController()
  readonly #staying: readonly Watcher[]
  readonly #running: Promise<unknown>

  constructor(
    private readonly world: World,
    private readonly port: number,
  ) {
    this.ledger = new Ledger(world.tokens)
    const chance = new Chance({ seed: 11, today: '2026-01-01' }, 'soak')
    const steps = new Writers(world, this.ledger, chance).steps(port)
    this.#staying = [this.#watcher('ws'), this.#watcher('sse')]
    this.#running = Promise.all([
      this.#again(rests.read, () => this.#read(chance.pick(world.secretaries))),
      this.#again(rests.write, () => chance.pick(steps)()),
      this.#again(rests.watch, () => this.#visit(chance.happens(0.5) ? 'ws' : 'sse')),
    ])
  }

  async stop(): Promise<void> {
    this.#over.abort()
    await this.#running
    for (const watcher of this.#staying) await this.#leave(watcher)
  }

  async #again(rest: number, work: () => Promise<unknown>): Promise<void> {
    while (!this.#over.signal.aborted) {
      await work()
      await wait(rest)
    }
  }

  async #read({ name, organizationId }: World['secretaries'][number]): Promise<void> {
    const variables = { id: organizationId }
    const { status, body } = await ask(this.port, this.world.tokens[name]!, { query: dashboard, variables })
    if (status !== 200 || body.errors) this.faults.push(JSON.stringify(body.errors ?? status))
    this.reads++
  }

  /** Somebody comes, sees the present state, and goes. */
  async #visit(over: 'ws' | 'sse'): Promise<void> {
    const watcher = this.#watcher(over)
    await wait(rests.watch)
    await this.#leave(watcher)
    this.visits++
  }

  #watcher(over: 'ws' | 'sse'): Watcher {
    const { allianceId, tokens } = this.world
    return new Watcher({ port: this.port, token: tokens.office!, allianceId, over })
  }

  async #leave(watcher: Watcher): Promise<void> {
    await watcher.stop()
    this.faults.push(...watcher.refusals)
  }
}
