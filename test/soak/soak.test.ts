import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Cluster } from '../../gateway/cluster/cluster.ts'
import { type TestStorage, testStorage } from '../../shared/database/test-storage.ts'
import { NatsServerFixture } from '../../shared/events/bus/nats-server-fixture.ts'
import { builtPlatform } from '../crash/built-platform.ts'
import { makeSmallWorld } from '../crash/small-world.ts'
import { SteadyLoad } from './load.ts'
import { growthIn, type Reading, readMetrics } from './readings.ts'

/** `npm run soak` takes half an hour. */
const minutes = Number(process.env.REDSCAPE_SOAK_MINUTES ?? 1)
const warmUpMs = Math.max(20, minutes * 12) * 1000
const readEveryMs = 1000

const collecting = { NODE_OPTIONS: `--import ${new URL('collect.mjs', import.meta.url).href}` }

const canRun = process.env.REDSCAPE_TEST_DATABASE_URL && process.env.REDSCAPE_TEST_NATS_URL

describe.skipIf(!canRun)('under a steady mixed load', () => {
  let database: TestStorage
  let nats: NatsServerFixture
  let cluster: Cluster
  let load: SteadyLoad
  let folder: string

  beforeAll(async () => {
    database = await testStorage()
    nats = await NatsServerFixture.start()
    folder = await mkdtemp(join(tmpdir(), 'redscape-soak-'))
    const url = 'url' in database.storage ? database.storage.url : ''
    const environment = { DATA_DIR: folder, DATABASE_URL: url, DATABASE_CONNECTIONS: '4' }
    const world = await makeSmallWorld(environment)
    const processes = {
      folder: await builtPlatform(),
      environment: { ...environment, NATS_URL: nats.url, ...collecting },
    }
    cluster = await Cluster.start(processes)
    load = new SteadyLoad(world, cluster.port)
  }, 240_000)

  afterAll(async () => {
    await load?.stop()
    await cluster?.stop()
    await nats?.close()
    await database?.drop()
    await rm(folder, { recursive: true, force: true })
  }, 60_000)

  test(
    `no process grows in ${minutes} minutes after the warm-up`,
    async () => {
      await wait(warmUpMs)
      const ports = cluster.parts.flatMap((part) => cluster.ports(part).map((port) => [part, port] as const))
      const readings = new Map(ports.map(([part]) => [part, [] as Reading[]]))
      const until = Date.now() + minutes * 60_000
      while (Date.now() < until) {
        for (const [part, port] of ports) readings.get(part)!.push(await readMetrics(port))
        await wait(readEveryMs)
      }
      await load.stop()
      const { faults, reads, visits, ledger } = load
      console.info(`${reads} reads, ${ledger.acknowledged.length} changes, ${visits} visits`)
      const grown = [...readings].flatMap(([part, all]) =>
        growthIn(part, all).map((what) => `${part}: ${what}`),
      )
      expect(grown).toEqual([])
      expect(faults).toEqual([])
      expect(ledger.strange).toEqual([])
      expect([reads, visits, ledger.acknowledged.length].every((count) => count > 10)).toBe(true)
      const [gateway] = cluster.ports('gateway')
      await expect.poll(async () => (await readMetrics(gateway!)).get('redscape_live_watches')).toBe(0)
    },
    warmUpMs + minutes * 60_000 + 60_000,
  )
})
