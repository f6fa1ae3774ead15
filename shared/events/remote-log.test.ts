import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EventLog, RecordedEvent } from './event.ts'
import { RemoteLog } from './remote-log.ts'
import { serveEvents } from './serve-events.ts'

let events: RecordedEvent[]
let wakes: Set<() => void>
let server: Server
let log: RemoteLog

const local: EventLog = {
  source: 'lists',
  head: async () => events.length,
  read: async (after, limit) => events.slice(after, after + limit),
  onAppend(wake) {
    wakes.add(wake)
    return () => wakes.delete(wake)
  },
}

function append(kind: string): void {
  const position = events.length + 1
  events.push({
    id: `event_${position}`,
    source: 'lists',
    position,
    kind,
    about: {},
    at: '2026-01-01T00:00:00Z',
    actor: null,
  })
  for (const wake of wakes) wake()
}

async function serve(port = 0): Promise<void> {
  server = createServer((request, response) => void serveEvents(local, request, response)).listen(
    port,
    '127.0.0.1',
  )
  await once(server, 'listening')
}

async function stop(): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}

beforeEach(async () => {
  events = []
  wakes = new Set()
  await serve()
  log = new RemoteLog('lists', `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`)
})
afterEach(stop)

test('reads as the log itself does', async () => {
  for (const kind of ['a', 'b', 'c']) append(kind)
  expect(await log.head()).toBe(3)
  expect(await log.read(1, 1)).toEqual([events[1]])
  expect(await log.read(3, 10)).toEqual([])
})

test('wakes its readers when something is appended, also after an interruption', async () => {
  const wake = vi.fn()
  const deaf = log.onAppend(wake)
  await vi.waitFor(() => expect(wakes.size).toBe(1))
  wake.mockClear()
  append('a')
  await vi.waitFor(() => expect(wake).toHaveBeenCalled())
  const { port } = server.address() as AddressInfo
  await stop()
  append('while it was away')
  wake.mockClear()
  await serve(port)
  await vi.waitFor(() => expect(wake).toHaveBeenCalled(), 5000)
  deaf()
  await vi.waitFor(() => expect(wakes.size).toBe(0))
})

test('nonsense is refused', async () => {
  const { port } = server.address() as AddressInfo
  expect((await fetch(`http://127.0.0.1:${port}/events?after=x`)).status).toBe(400)
  expect((await fetch(`http://127.0.0.1:${port}/events?after=-1`)).status).toBe(400)
})
