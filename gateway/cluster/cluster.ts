import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SubgraphName, subgraphNames } from '../config/settings.ts'
import { Balancer } from './balancer.ts'
import { PlatformProcess } from './platform-process.ts'

const cache = join(tmpdir(), 'redscape-compile-cache')

export type Part = SubgraphName | 'gateway'

export interface ClusterOptions {
  /** Of the compiled platform. */
  readonly folder: string
  /** What every process is told: data folder, databases, the bus. */
  readonly environment: Readonly<Record<string, string>>
  /** How many processes of each part; one without it. */
  readonly processes?: Partial<Readonly<Record<Part, number>>>
  /** Where the gateways answer; any free port without it. */
  readonly port?: number
}

interface Running {
  readonly process: PlatformProcess
  port: number
}

/** The whole set on this machine: processes of each subgraph and of the gateway, and a port before each kind. */
export class Cluster {
  readonly #running = new Map<Part, Running[]>()
  readonly #balancers = new Map<Part, Balancer>()
  /** For events over HTTP; what the environment says goes first. */
  readonly #eventsKey = randomUUID()

  private constructor(private readonly options: ClusterOptions) {}

  static async start(options: ClusterOptions): Promise<Cluster> {
    const cluster = new Cluster(options)
    for (const part of [...subgraphNames, 'gateway'] as const)
      cluster.#balancers.set(
        part,
        await Balancer.open(() => cluster.#ports(part), part === 'gateway' ? options.port : 0),
      )
    await Promise.all(subgraphNames.map((name) => cluster.#startAll(name)))
    await cluster.#startAll('gateway')
    return cluster
  }

  /** Where clients ask. */
  get port(): number {
    return this.#balancers.get('gateway')!.port
  }

  get parts(): readonly Part[] {
    return [...this.#running.keys()]
  }

  processes(part: Part): readonly PlatformProcess[] {
    return (this.#running.get(part) ?? []).map(({ process }) => process)
  }

  /** The ports of a part's own processes. */
  ports(part: Part): readonly number[] {
    return this.#ports(part)
  }

  /** What they have all written. */
  get output(): string {
    return [...this.#running].flatMap(([, all]) => all.map(({ process }) => process.output)).join('')
  }

  /** Kills one process of a part as by a power cut, and starts another in its place. */
  async replace(part: Part): Promise<void> {
    const all = this.#running.get(part)!
    const [victim] = all.splice(0, 1)
    await victim!.process.kill()
    await this.startOne(part)
  }

  async kill(part: Part): Promise<void> {
    const [victim] = this.#running.get(part)!.splice(0, 1)
    await victim!.process.kill()
  }

  async startOne(part: Part): Promise<void> {
    const process = new PlatformProcess({
      folder: this.options.folder,
      script: part === 'gateway' ? 'gateway/alone.js' : `subgraphs/${part}/index.js`,
      // Compiled code is kept from process to process.
      environment: {
        NODE_COMPILE_CACHE: cache,
        EVENTS_KEY: this.#eventsKey,
        ...this.options.environment,
        ...this.#urls(),
      },
    })
    const running = { process, port: await process.ready() }
    this.#running.set(part, [...(this.#running.get(part) ?? []), running])
  }

  /** Ends all in order, the gateways first; resolves to their exit codes. */
  async stop(): Promise<(number | null)[]> {
    const codes: (number | null)[] = []
    for (const part of ['gateway', ...subgraphNames] as const)
      codes.push(...(await Promise.all(this.processes(part).map((process) => process.stop()))))
    for (const balancer of this.#balancers.values()) await balancer.close()
    return codes
  }

  async #startAll(part: Part): Promise<void> {
    const count = this.options.processes?.[part] ?? 1
    // The first one brings the tables up to date.
    await this.startOne(part)
    await Promise.all(Array.from({ length: count - 1 }, () => this.startOne(part)))
  }

  #ports(part: Part): number[] {
    return (this.#running.get(part) ?? []).map(({ port }) => port)
  }

  #urls(): Record<string, string> {
    return Object.fromEntries(
      subgraphNames.map((name) => [
        `${name.toUpperCase()}_URL`,
        `http://127.0.0.1:${this.#balancers.get(name)!.port}/graphql`,
      ]),
    )
  }
}
