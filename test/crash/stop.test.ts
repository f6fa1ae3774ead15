import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { Chance } from '../../gateway/demo/chance.ts'
import { faultsIn } from './audit.ts'
import { Ledger } from './ledger.ts'
import { Scene } from './scene.ts'
import { makeSmallWorld, type World } from './small-world.ts'
import { Writers } from './writers.ts'

const longestStopMs = 5000

let scene: Scene
let world: World

beforeAll(async () => {
  scene = await Scene.open()
  world = await makeSmallWorld(scene.environment)
})

afterAll(() => scene.close())

test('a stop amid requests and streams is over in five seconds with 0, and everybody was answered', async () => {
  const platform = scene.start()
  const port = await platform.ready()
  const ledger = new Ledger(world.tokens)
  const writers = new Writers(world, ledger, new Chance({ seed: 2, today: '2026-01-01' }, 'stop'))
  const written = writers.write(port, AbortSignal.timeout(60_000))
  const socket = await watchOverWebSocket(port)
  const streamed = (await watchOverEvents(port)).text()
  await vi.waitUntil(() => ledger.acknowledged.length > 10, { timeout: 30_000 })

  const started = performance.now()
  expect(await platform.stop(), platform.output).toBe(0)
  expect(performance.now() - started).toBeLessThan(longestStopMs)
  expect(await socket.closed).toBe(1001)
  expect(await streamed).toContain('event: next')
  await written
  expect(ledger.strange, platform.output).toEqual([])
  expect(await scene.look((db) => faultsIn(db, ledger))).toEqual([])
})

const subscription = 'subscription ($id: ID!) { meetingChanged(allianceId: $id) { cursor meeting { id } } }'

/** Resolves when something has come; `closed` resolves to the close code. */
async function watchOverWebSocket(port: number) {
  const came = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<number>()
  const client = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${world.tokens.office}` },
    on: { closed: (event) => closed.resolve((event as { code: number }).code) },
  })
  client.subscribe(
    { query: subscription, variables: { id: world.allianceId } },
    { next: () => came.resolve(), error: came.reject, complete: () => undefined },
  )
  await came.promise
  return { closed: closed.promise }
}

/** Resolves when the stream is open. */
async function watchOverEvents(port: number): Promise<Response> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      authorization: `Bearer ${world.tokens.office}`,
    },
    body: JSON.stringify({ query: subscription, variables: { id: world.allianceId } }),
  })
  expect(response.status).toBe(200)
  return response
}
