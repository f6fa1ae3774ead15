import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Chance } from '../../gateway/demo/chance.ts'
import { faultsIn } from './audit.ts'
import { ask } from './client.ts'
import { lacksIn } from './copies.ts'
import { isKept } from './deed.ts'
import { Ledger } from './ledger.ts'
import { Scene } from './scene.ts'
import { makeSmallWorld, type World } from './small-world.ts'
import { Writers } from './writers.ts'

/** Fifty in all: half on each of the two kinds of database, or all on the embedded one where there is no server. */
const onServer = process.env.REDSCAPE_TEST_DATABASE_URL || process.env.REDSCAPE_TEST_ON_SERVER_TOO
const kills = onServer ? 25 : 50
const mostMsPerKill = 30_000
const lookEvery = kills / 5
const comeBackMs = 50
const seed = Number(process.env.REDSCAPE_CRASH_SEED ?? Date.now() % 1_000_000)

let scene: Scene
let world: World
let ledger: Ledger

beforeAll(async () => {
  scene = await Scene.open()
  world = await makeSmallWorld(scene.environment)
  ledger = new Ledger(world.tokens)
})

afterAll(() => scene.close())

test(
  `what was acknowledged survives ${kills} kills, and nothing is half done (REDSCAPE_CRASH_SEED=${seed})`,
  async () => {
    const chance = new Chance({ seed, today: '2026-01-01' }, 'kills')
    const writers = new Writers(world, ledger, chance)
    for (let round = 1; round <= kills; round++) {
      if (round % lookEvery === 0) await killAtStart(chance.int(50, 1500))
      await killDuringWrites(writers, { acknowledged: chance.int(0, 40), afterMs: chance.int(0, 30) })
      if (round % lookEvery === 0) expect(await scene.look((db) => faultsIn(db, ledger))).toEqual([])
    }
    await finish()
    expect(await scene.look((db) => faultsIn(db, ledger))).toEqual([])
    await scene.catchUp()
    expect(await scene.look(lacksIn)).toEqual([])
    expect(ledger.acknowledged.length).toBeGreaterThan(kills * 5)
    expect(ledger.acknowledged.map(({ deed }) => deed.kind)).toContain('closeBallot')
    console.info(
      `${kills + Math.floor(kills / lookEvery)} kills, ${ledger.acknowledged.length} acknowledged changes`,
    )
  },
  kills * mostMsPerKill,
)

/** While it recovers from the last kill, or opens. */
async function killAtStart(afterMs: number): Promise<void> {
  const platform = scene.start()
  await wait(afterMs)
  await platform.kill()
}

/** The moment of a kill: so long after so many acknowledgements. */
interface Moment {
  readonly acknowledged: number
  readonly afterMs: number
}

/** What the last kill cut off is sent again first; that, too, may be cut off. */
async function killDuringWrites(writers: Writers, { acknowledged, afterMs }: Moment): Promise<void> {
  const platform = scene.start()
  const port = await platform.ready()
  await expectRead(port)
  const killed = new AbortController()
  const pending = ledger.pending.map((deed) => ledger.send(port, deed))
  const written = writers.write(port, killed.signal, comeBackMs)
  const before = ledger.acknowledged.length
  await vi.waitUntil(() => ledger.acknowledged.length >= before + acknowledged, {
    timeout: 120_000,
    interval: 5,
  })
  await wait(afterMs)
  await platform.kill()
  killed.abort()
  await Promise.all([...pending, written])
  expect(ledger.strange, platform.output).toEqual([])
}

/** Everything is sent again: what was acknowledged is answered as before, and what was not is done now. */
async function finish(): Promise<void> {
  const platform = scene.start()
  const port = await platform.ready()
  await expectRead(port)
  for (const deed of ledger.pending) expect(await ledger.send(port, deed), deed.key).toBeDefined()
  const kept = ledger.acknowledged.filter(({ deed }) => isKept(deed.kind))
  for (const { deed, done } of kept.slice(-50))
    expect(await ledger.send(port, deed)).toMatchObject({ id: done.id })
  expect(await platform.stop(), platform.output).toBe(0)
}

/** The last hundred acknowledged objects can be read by those who wrote them. */
async function expectRead(port: number): Promise<void> {
  const last = ledger.acknowledged.slice(-100)
  for (const as of new Set(last.map(({ deed }) => deed.as))) {
    const ids = [...new Set(last.filter(({ deed }) => deed.as === as).map(({ done }) => done.id))].slice(-40)
    const query = `{ ${ids.map((id, place) => `n${place}: node(id: "${id}") { id }`).join(' ')} }`
    const { body } = await ask(port, world.tokens[as]!, { query })
    expect(Object.values(body.data ?? {}), JSON.stringify(body.errors)).toEqual(ids.map((id) => ({ id })))
  }
}
