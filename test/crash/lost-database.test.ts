import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PlatformProcess } from '../../gateway/cluster/platform-process.ts'
import { Chance } from '../../gateway/demo/chance.ts'
import { faultsIn } from './audit.ts'
import { ask } from './client.ts'
import { lacksIn } from './copies.ts'
import { CuttableProxy } from './cuttable-proxy.ts'
import { Ledger } from './ledger.ts'
import { Scene } from './scene.ts'
import { makeSmallWorld, type World } from './small-world.ts'
import { Writers } from './writers.ts'

const comeBackMs = 100
/** The platform asks to come back after two seconds; by then it should have found its database again. */
const recoveryMs = 2000

describe.skipIf(!process.env.REDSCAPE_TEST_DATABASE_URL)('a database that is lost for a while', () => {
  let scene: Scene
  let world: World
  let ledger: Ledger
  let proxy: CuttableProxy
  let platform: PlatformProcess
  let port: number

  beforeEach(async () => {
    scene = await Scene.open()
    world = await makeSmallWorld(scene.environment)
    ledger = new Ledger(world.tokens)
    proxy = await CuttableProxy.open(scene.databaseUrl!)
    platform = scene.start({ DATABASE_URL: proxy.url })
    port = await platform.ready()
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.error(platform.output)
    await platform.kill()
    await proxy.close()
    await scene.close()
  })

  /** Writes while the database is tormented, and then everything that was not acknowledged, once more. */
  async function writeDuring(torment: () => Promise<void>): Promise<void> {
    const writers = new Writers(world, ledger, new Chance({ seed: 1, today: '2026-01-01' }, 'outage'))
    const over = new AbortController()
    const written = writers.write(port, over.signal, comeBackMs)
    await torment()
    over.abort()
    await written
    for (const deed of ledger.pending) expect(await ledger.send(port, deed), deed.key).toBeDefined()
  }

  /** Nothing lost, nothing twice, nobody left behind: without a restart. */
  async function expectWhole(): Promise<void> {
    expect(ledger.strange, platform.output).toEqual([])
    await vi.waitFor(async () => expect(await scene.look(lacksIn)).toEqual([]), {
      timeout: 20_000,
      interval: 500,
    })
    expect(await scene.look((db) => faultsIn(db, ledger))).toEqual([])
    expect(await platform.stop(), platform.output).toBe(0)
  }

  const read = () =>
    ask(port, world.tokens.committee!, { query: '{ organizations(first: 1) { totalCount } }' })

  test('readers and writers are told to come back, and are served again once it is there', async () => {
    await writeDuring(async () => {
      for (let outage = 0; outage < 3; outage++) {
        const before = ledger.acknowledged.length
        await vi.waitUntil(() => ledger.acknowledged.length >= before + 20, { timeout: 30_000 })
        proxy.cut()
        await wait(300)
        expect(await read()).toMatchObject({ status: 503, retryAfter: expect.stringMatching(/^[1-9]/) })
        const probe = await fetch(`http://127.0.0.1:${port}/readyz`)
        expect([probe.status, Number(probe.headers.get('retry-after')) > 0]).toEqual([503, true])
        expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
        proxy.restore()
        await vi.waitFor(async () => expect(await read()).toMatchObject({ status: 200 }), recoveryMs)
      }
    })
    expect(ledger.unavailable).toBeGreaterThan(0)
    await expectWhole()
  })

  test('connections that its operator ends cost a retry and nothing else', async () => {
    await writeDuring(async () => {
      for (let round = 0; round < 20; round++) {
        await wait(150)
        await scene.look((db) =>
          sql`select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()`.execute(db),
        )
      }
      await vi.waitFor(async () => expect(await read()).toMatchObject({ status: 200 }), recoveryMs)
    })
    await expectWhole()
  })
})
