import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, sql } from 'kysely'
import { Cluster } from '../../gateway/cluster/cluster.ts'
import { Chance } from '../../gateway/demo/chance.ts'
import { serverDialect } from '../../shared/database/server.ts'
import { NatsServerFixture } from '../../shared/events/bus/nats-server-fixture.ts'
import { builtPlatform } from '../crash/built-platform.ts'
import { CuttableProxy } from '../crash/cuttable-proxy.ts'
import { Ledger } from '../crash/ledger.ts'
import { makeSmallWorld, type World } from '../crash/small-world.ts'
import { Writers } from '../crash/writers.ts'
import { PostgresServer } from './postgres-server.ts'
import { Watcher } from './watcher.ts'

const comeBackMs = 100
const subgraphTimeout = '4000'

/** A cluster with a database and a broker of its own, people who write without end, and people who watch them. */
export class Stage {
  private constructor(
    readonly postgres: PostgresServer,
    readonly nats: NatsServerFixture,
    readonly network: CuttableProxy,
    readonly cluster: Cluster,
    readonly world: World,
    readonly ledger: Ledger,
    readonly watchers: readonly Watcher[],
    private readonly dataFolder: string,
    private readonly over: AbortController,
    private readonly writing: Promise<void>,
  ) {}

  static async open(postgresPort: number): Promise<Stage> {
    const postgres = await PostgresServer.start(postgresPort)
    const nats = await NatsServerFixture.start()
    const network = await CuttableProxy.open(nats.url)
    const dataFolder = await mkdtemp(join(tmpdir(), 'redscape-faults-'))
    const environment = { DATA_DIR: dataFolder, DATABASE_URL: postgres.url, DATABASE_CONNECTIONS: '6' }
    const world = await makeSmallWorld(environment)
    const bus = { NATS_URL: network.url.replace(/\/$/, ''), SUBGRAPH_TIMEOUT: subgraphTimeout }
    const cluster = await Cluster.start({
      folder: await builtPlatform(),
      environment: { ...environment, ...bus },
      processes: { gateway: 2, activities: 2 },
    })
    const ledger = new Ledger(world.tokens)
    const over = new AbortController()
    const chance = new Chance({ seed: 7, today: '2026-01-01' }, 'faults')
    const writing = new Writers(world, ledger, chance).write(cluster.port, over.signal, comeBackMs)
    // So that there is a present state to begin with.
    while (!ledger.acknowledged.some(({ deed }) => deed.kind === 'callMeeting')) await wait(comeBackMs)
    const { allianceId } = world
    const watchers = (['ws', 'sse'] as const).map(
      (transport) =>
        new Watcher({ port: cluster.port, token: world.tokens.office!, allianceId, over: transport }),
    )
    return new Stage(postgres, nats, network, cluster, world, ledger, watchers, dataFolder, over, writing)
  }

  /** Everybody stops writing; what was not acknowledged is sent again. */
  async quiet(): Promise<void> {
    this.over.abort()
    await this.writing
    for (const deed of this.ledger.pending)
      while (!(await this.ledger.send(this.cluster.port, deed))) await wait(comeBackMs)
  }

  async look<Seen>(at: (db: Kysely<unknown>) => Promise<Seen>): Promise<Seen> {
    const db = new Kysely<unknown>({ dialect: serverDialect(this.postgres.url, { connections: 1 }) })
    try {
      return await at(db)
    } finally {
      await db.destroy()
    }
  }

  /** The positions of all events that a watcher of the alliance is told of. */
  told(): Promise<number[]> {
    return this.look(async (db) => {
      const { rows } = await sql<{ position: number }>`
        select position from activities.event
        where (kind like 'meeting.%' or kind like 'motion.%') and about->>'alliance' = ${this.world.allianceId}
        order by position`.execute(db)
      return rows.map(({ position }) => position)
    })
  }

  async close(): Promise<void> {
    this.over.abort()
    await Promise.all(this.watchers.map((watcher) => watcher.stop()))
    await this.cluster.stop()
    await this.network.close()
    await this.nats.close()
    await this.postgres.close()
    await rm(this.dataFolder, { recursive: true, force: true })
  }
}
