import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { appendEvents } from '../../shared/events/outbox.ts'
import { type RunningPlatform, startPlatform } from '../platform-fixture.ts'
import { Stream, type Transport } from './stream.ts'

let running: RunningPlatform
let pair: readonly string[]
const open: Stream[] = []

beforeAll(async () => {
  running = await startPlatform()
  await running.platform.subgraphs.linkage.caughtUp()
  const { data } = await running.ask({ query: '{ organizations(first: 2) { nodes { id } } }', as: 'analyst' })
  pair = data.organizations.nodes.map(({ id }: { id: string }) => id)
  // What came in haste with the demo is told of before anybody watches.
  await wait(2500)
})
afterEach(() => {
  for (const stream of open.splice(0)) stream.close()
})
afterAll(() => running.close())

let told = 0
/** Two organizations agree on a pairing, as `organizations` tells of it: two have one such pairing at a time, and these agree on many. */
async function agree(): Promise<void> {
  const { database, events } = running.platform.subgraphs.organizations
  const about = { pairing: `pairing_${++told}`, organization: pair }
  const data = { on: '2026-05-01', regionCode: '1504' }
  const authorship = { actor: null, at: Temporal.Now.instant() }
  await appendEvents(database.rows, 'organizations', [{ kind: 'pairing.agreed', about, data }], authorship)
  await events.publish()
}

const query = `subscription ($areaId: ID!, $after: String) {
  linkageChanged(areaId: $areaId, from: "2026-05-01", to: "2026-05-01", kinds: [PAIRING], after: $after) {
    cursor snapshot linkage { areaId tieCount asOf { source position } } } }`

describe.each<Transport>(['ws', 'sse'])('over %s', (transport) => {
  async function listen(areaId: string, after?: string): Promise<Stream> {
    const token = await running.token('analyst')
    const stream = new Stream(transport, { url: running.url, token, query, variables: { areaId, after } })
    open.push(stream)
    return stream
  }
  const ties = (stream: Stream) => stream.messages.map(({ linkage }) => linkage.tieCount as number)

  test('the state at first, then what it has become, at most once a second, and the last is never left out', async () => {
    const stream = await listen('1504')
    await stream.until(({ messages }) => messages.length === 1)
    expect(stream.messages[0]!.snapshot).toBe(true)
    const before = ties(stream)[0]!
    const began = performance.now()
    for (let act = 0; act < 6; act++) {
      await agree()
      await wait(200)
    }
    await stream.until(() => ties(stream).at(-1) === before + 6)
    const seconds = (performance.now() - began) / 1000
    expect(stream.changes.length).toBeGreaterThan(0)
    expect(stream.changes.length).toBeLessThanOrEqual(Math.floor(seconds) + 1)
    expect(ties(stream)).toEqual(ties(stream).toSorted((one, other) => one - other))
    expect(stream.errors).toEqual([])
  })

  test('a stream that is resumed goes on with the state as it is by then, once', async () => {
    const first = await listen('1504')
    await first.until(({ messages }) => messages.length === 1)
    const { cursor } = first
    first.close()
    await agree()
    await agree()
    await running.platform.subgraphs.linkage.caughtUp()
    await running.platform.subgraphs.linkage.events.publish()
    const again = await listen('1504', cursor!)
    await again.until(({ messages }) => messages.length > 0)
    expect(again.messages).toHaveLength(1)
    expect(again.messages[0]).toMatchObject({ snapshot: false, linkage: { tieCount: ties(first)[0]! + 2 } })
  })

  test('an area in which nothing happens hears of nothing, one that is unknown is refused', async () => {
    const { data } = await running.ask({ query: '{ alliances(first: 1) { nodes { id } } }', as: 'analyst' })
    const quiet = await listen(data.alliances.nodes[0].id)
    const loud = await listen('1504')
    await quiet.until(({ messages }) => messages.length === 1)
    await loud.until(({ messages }) => messages.length === 1)
    await agree()
    await loud.until(({ changes }) => changes.length === 1)
    expect(quiet.changes).toEqual([])
    const unknown = await listen('district_unknown')
    await unknown.until(({ errors }) => errors.length > 0)
    expect(JSON.stringify(unknown.errors)).toContain('NOT_FOUND')
  })
})
