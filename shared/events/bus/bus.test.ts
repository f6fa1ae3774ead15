import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { EventLog, RecordedEvent } from '../event.ts'
import type { OutboxLog } from '../outbox-log.ts'
import { Bus } from './bus.ts'
import { BusConnection } from './connection.ts'
import { EventStream } from './event-stream.ts'
import { NatsServerFixture } from './nats-server-fixture.ts'
import { ForeignStreamError, StreamDiffersError } from './relay.ts'

const url = process.env.REDSCAPE_TEST_NATS_URL

/** An outbox in memory. */
class Outbox extends EventEmitter implements OutboxLog {
  readonly source = 'lists'
  readonly events: RecordedEvent[] = []

  append(count = 1, data: object = {}): void {
    for (let index = 0; index < count; index++) {
      const position = this.events.length + 1
      const at = '2026-01-01T00:00:00Z'
      const recorded = { id: `event_${randomUUID()}`, source: 'lists', position, at, actor: null }
      this.events.push({ ...recorded, kind: 'need.published', about: { need: 'need_1' }, data: { ...data } })
    }
    this.emit('append')
  }

  head = async () => this.events.length
  read = async (after: number, limit: number) => this.events.slice(after, after + limit)
  publish = async () => undefined
  publishSoon = () => undefined
  sweep = async () => undefined
  close = async () => undefined
  onAppend(wake: () => void) {
    this.on('append', wake)
    return () => this.off('append', wake)
  }
}

let prefix: string
let outbox: Outbox
const buses: Bus[] = []
const told: unknown[] = []
beforeEach(() => {
  prefix = `test_${randomUUID().replaceAll('-', '')}`
  outbox = new Outbox()
  told.length = 0
})
afterEach(async () => {
  for (const bus of buses.splice(0)) await bus.close()
})

function openBus(at = url!): Bus {
  const bus = new Bus({ url: at, prefix, replicas: 1, onError: (error) => told.push(error) })
  buses.push(bus)
  return bus
}

/** What a reader who begins at the beginning gets, as it comes. */
function collect(log: EventLog): RecordedEvent[] {
  const got: RecordedEvent[] = []
  let running = Promise.resolve()
  const take = async () => {
    const events = await log.read(got.length, 7)
    got.push(...events)
    if (events.length > 0) await take()
  }
  const wake = () => {
    running = running.then(take, take).catch(() => undefined)
  }
  log.onAppend(wake)
  wake()
  return got
}

describe.skipIf(!url)('the bus on the NATS server', () => {
  async function stream(): Promise<[EventStream, () => Promise<void>]> {
    const connection = new BusConnection(url!, () => undefined)
    return [new EventStream(connection, { source: 'lists', prefix, replicas: 1 }), () => connection.close()]
  }
  afterEach(async () => {
    const [made, close] = await stream()
    await made.remove()
    await close()
  })

  test('carries what was before and what comes, once and in order, however many hand it on', async () => {
    outbox.append(450)
    for (const bus of [openBus(), openBus(), openBus()]) bus.relay(outbox)
    const log = openBus().log('lists')
    const got = collect(log)
    for (let round = 0; round < 20; round++) outbox.append(3)
    await vi.waitFor(() => expect(got).toHaveLength(510), 10_000)
    expect(got).toEqual(outbox.events)
    expect(await log.head()).toBe(510)
    expect(told).toEqual([])
  })

  test('a reader who comes later reads from the beginning, from memory and from the broker alike', async () => {
    const relay = openBus().relay(outbox)
    const log = openBus().log('lists')
    const early = collect(log)
    outbox.append(30)
    await relay.flushed()
    await vi.waitFor(() => expect(early).toHaveLength(30), 10_000)
    expect(await log.read(0, 10)).toEqual(outbox.events.slice(0, 10))
    expect(await log.read(28, 10)).toEqual(outbox.events.slice(28))
    expect(await log.read(30, 10)).toEqual([])
    expect(await openBus().log('lists').read(5, 500)).toEqual(outbox.events.slice(5))
  })

  test('an event larger than a message may be is carried', async () => {
    const relay = openBus().relay(outbox)
    outbox.append(1, { text: '党建联盟'.repeat(400_000) })
    await relay.flushed()
    expect(await openBus().log('lists').read(0, 1)).toEqual(outbox.events)
  })

  test('a stream that differs from its log is made anew from it', async () => {
    outbox.append(5)
    const relay = openBus().relay(outbox)
    await relay.flushed()
    await relay.close()
    outbox.events.splice(3)
    outbox.append(1)
    await openBus().relay(outbox).flushed()
    expect(told).toEqual([expect.any(StreamDiffersError)])
    expect(await openBus().log('lists').read(0, 10)).toEqual(outbox.events)
  })

  test("another platform's stream is left alone", async () => {
    outbox.append(2)
    const relay = openBus().relay(outbox)
    await relay.flushed()
    await relay.close()
    const other = new Outbox()
    other.append(1)
    await expect(openBus().relay(other).flushed()).rejects.toThrow(ForeignStreamError)
    expect(await openBus().log('lists').read(0, 10)).toEqual(outbox.events)
  })
})

describe.skipIf(!url)('a broker that goes away', () => {
  let server: NatsServerFixture
  beforeEach(async () => {
    server = await NatsServerFixture.start()
  })
  afterEach(() => server.close())

  test('events follow when it is back, each once', async () => {
    openBus(server.url).relay(outbox)
    const got = collect(openBus(server.url).log('lists'))
    outbox.append(10)
    await vi.waitFor(() => expect(got).toHaveLength(10), 10_000)
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      await server.stop(signal)
      outbox.append(10)
      await server.start()
      outbox.append(10)
      await vi.waitFor(() => expect(got).toHaveLength(outbox.events.length), 10_000)
    }
    expect(got).toEqual(outbox.events)
  })

  test('a broker that is not there at the start is waited for', async () => {
    await server.stop()
    const relay = openBus(server.url).relay(outbox)
    outbox.append(3)
    await expect(relay.flushed()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await server.start()
    const got = collect(openBus(server.url).log('lists'))
    await vi.waitFor(() => expect(got).toEqual(outbox.events), 10_000)
  })
})
