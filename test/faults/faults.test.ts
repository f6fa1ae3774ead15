import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { faultsIn } from '../crash/audit.ts'
import { lacksIn } from '../crash/copies.ts'
import { PostgresServer } from './postgres-server.ts'
import { Stage } from './stage.ts'

/** `npm run faults` has each twenty times. */
const rounds = Number(process.env.REDSCAPE_FAULT_ROUNDS ?? 1)
const awayMs = 1500
const recoveryMs = 10_000
const postgresPort = 4190

const canRun =
  process.env.REDSCAPE_TEST_DATABASE_URL &&
  process.env.REDSCAPE_TEST_NATS_URL &&
  (await PostgresServer.programs()) !== undefined

describe.skipIf(!canRun)('faults under load', () => {
  let stage: Stage
  const recoveries = new Map<string, number[]>()

  beforeAll(async () => {
    stage = await Stage.open(postgresPort)
    await vi.waitFor(() => expect(stage.ledger.acknowledged.length).toBeGreaterThan(20), 60_000)
    await vi.waitFor(
      () => expect(stage.watchers.every(({ start }) => start !== undefined)).toBe(true),
      20_000,
    )
  }, 180_000)

  afterAll(async () => {
    for (const [fault, times] of recoveries)
      console.info(`${fault}: back after ${times.map((ms) => `${Math.round(ms)} ms`).join(', ')}`)
    await stage?.close()
  }, 60_000)

  /** Each fault, and what ends it. */
  const faults: Record<string, () => Promise<unknown>> = {
    'a subgraph is killed': () => stage.cluster.replace('activities'),
    'one gateway after the other is killed': async () => {
      await stage.cluster.replace('gateway')
      await stage.cluster.replace('gateway')
    },
    'all that relay for a subgraph are killed': async () => {
      await stage.cluster.kill('activities')
      await stage.cluster.kill('activities')
      await stage.cluster.startOne('activities')
      await stage.cluster.startOne('activities')
    },
    'PostgreSQL is restarted': async () => {
      await stage.postgres.stop()
      await wait(awayMs)
      await stage.postgres.start()
    },
    'NATS is restarted': async () => {
      await stage.nats.stop()
      await wait(awayMs)
      await stage.nats.start()
    },
    'the network to NATS is cut': async () => {
      stage.network.cut()
      await wait(awayMs)
      stage.network.restore()
    },
    'a subgraph is paused': () => paused('activities'),
    'a gateway is paused': () => paused('gateway'),
  }

  async function paused(part: 'activities' | 'gateway'): Promise<void> {
    const [process] = stage.cluster.processes(part)
    process!.pause()
    await wait(awayMs)
    process!.continue()
  }

  test.each(Object.entries(faults))(
    `%s, ${rounds} times`,
    async (name, fault) => {
      for (let round = 0; round < rounds; round++) {
        await fault()
        const started = performance.now()
        await expectRecovery()
        recoveries.set(name, [...(recoveries.get(name) ?? []), performance.now() - started])
      }
      expect(stage.ledger.strange, stage.cluster.output.slice(-4000)).toEqual([])
    },
    rounds * 60_000,
  )

  test(
    'nothing acknowledged is lost, and every watcher has every event once and in order',
    async () => {
      await stage.quiet()
      expect(await stage.look((db) => faultsIn(db, stage.ledger))).toEqual([])
      await vi.waitFor(async () => expect(await stage.look(lacksIn)).toEqual([]), {
        timeout: 30_000,
        interval: 500,
      })
      const told = await stage.told()
      for (const watcher of stage.watchers) {
        const expected = told.filter((position) => position > watcher.start!)
        await vi.waitFor(() => expect(watcher.positions.at(-1)).toBe(expected.at(-1)), 20_000)
        expect(watcher.positions).toEqual(expected)
        expect(watcher.refusals).toEqual([])
      }
      expect(stage.watchers.some(({ interruptions }) => interruptions > 0)).toBe(true)
      console.info(
        `${stage.ledger.acknowledged.length} acknowledged changes, ${told.length} events watched, ${stage.watchers.map(({ interruptions }) => interruptions).join(' and ')} interruptions`,
      )
    },
    90_000 + rounds * 30_000,
  )

  /** Somebody is acknowledged again, and every watcher hears of what happens after. */
  async function expectRecovery(): Promise<void> {
    const acknowledged = stage.ledger.acknowledged.length
    const heard = stage.watchers.map(({ positions }) => positions.length)
    await vi.waitFor(
      () => {
        expect(stage.ledger.acknowledged.length).toBeGreaterThan(acknowledged)
        stage.watchers.forEach(
          ({ positions }, index) => void expect(positions.length).toBeGreaterThan(heard[index]!),
        )
      },
      { timeout: recoveryMs, interval: 20 },
    )
  }
})
