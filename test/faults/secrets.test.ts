import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ask } from '../crash/client.ts'
import { Scene } from '../crash/scene.ts'
import { makeSmallWorld, type World } from '../crash/small-world.ts'

/** A text that stands for what is personal: it must reach the database and nothing else. */
const personal = '不得外泄的意见内容一三五'

const eventsKey = 'what-only-processes-know'

let scene: Scene
let world: World
let collector: Server
const spans: string[] = []

beforeAll(async () => {
  scene = await Scene.open()
  world = await makeSmallWorld(scene.environment)
  collector = createServer(async (request, response) => {
    spans.push(await text(request))
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
})
afterAll(async () => {
  collector.close()
  await scene.close()
})

test('no token, secret or personal text is in logs, metrics, traces or errors', async () => {
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  const environment = { LOG_LEVEL: 'debug', OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, EVENTS_KEY: eventsKey }
  const platform = scene.start(environment)
  const port = await platform.ready()
  const answers: unknown[] = []
  const send = async (as: string, query: string, variables = {}) => {
    const { body } = await ask(port, world.tokens[as] ?? as, { query, variables })
    answers.push(body.errors)
    return body
  }
  const { name, organizationId } = world.secretaries[0]!
  const input = { organizationId, title: personal, category: 'VENUE', description: personal }
  const publish =
    'mutation ($input: PublishNeedInput!) { publishNeed(input: $input) { need { id } userErrors { code } } }'
  const done = await send(name, publish, { input })
  expect(done.data.publishNeed.need).not.toBeNull()
  await send(name, `{ node(id: "${personal}") { id } }`)
  await send(name, '{ members(first: 3) { nodes { name } } }')
  await send('not-a-token', '{ viewer { name } }')
  await send(name, publish, { input: { ...input, quantity: 1e300 } })
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(await platform.stop(), platform.output).toBe(0)
  await vi.waitFor(() => expect(spans.join('')).toContain('db.query.text'))
  const told = { logs: platform.output, metrics, traces: spans.join('\n'), errors: JSON.stringify(answers) }
  const secrets = [...Object.values(world.tokens), personal, eventsKey]
  for (const [where, said] of Object.entries(told)) {
    expect(said.length, where).toBeGreaterThan(10)
    expect(
      secrets.filter((secret) => said.includes(secret)),
      where,
    ).toEqual([])
    expect(said, where).not.toMatch(/eyJ[\w-]{10,}\.[\w-]+\.[\w-]+|postgres:\/\/\w+:[^@\s]+@/)
  }
}, 120_000)
