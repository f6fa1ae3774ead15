import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readOptional } from '../settings.ts'
import type { EventLog, RecordedEvent } from './event.ts'
import { eventsKeySetting } from './events-key.settings.ts'
import { RemoteLog } from './remote-log.ts'
import { bearer, serveEvents } from './serve-events.ts'

let events: RecordedEvent[]
let wakes: Set<() => void>
let server: Server
let log: RemoteLog
let key: string | undefined

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

function endpoint(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`
}

async function serve(port = 0): Promise<void> {
  server = createServer(
    (request, response) => void serveEvents({ log: local, key }, request, response),
  ).listen(port, '127.0.0.1')
  await once(server, 'listening')
}

async function stop(): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}

beforeEach(async () => {
  events = []
  key = 'what only the platform knows'
  wakes = new Set()
  await serve()
  log = new RemoteLog('lists', endpoint(), key)
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
  const ask = (query: string) => fetch(`${endpoint()}?${query}`, { headers: { authorization: bearer(key!) } })
  expect((await ask('after=x')).status).toBe(400)
  expect((await ask('after=-1')).status).toBe(400)
})

test('who has not the key is told nothing', async () => {
  append('a')
  const headers = [
    {},
    { authorization: 'Bearer ' },
    { authorization: bearer('what only somebody else knows') },
  ]
  for (const told of headers) {
    const response = await fetch(endpoint(), { headers: told })
    expect([response.status, await response.text()]).toEqual([401, ''])
  }
  await expect(new RemoteLog('lists', endpoint(), 'another').head()).rejects.toThrow('401')
})

test('a key that is easily guessed is refused, and not repeated', () => {
  const reading = () => readOptional(eventsKeySetting, { EVENTS_KEY: 'too short' })
  expect(reading).toThrow(/^EVENTS_KEY: must be/)
  expect(reading).not.toThrow(/too short/)
})

test('without a key nobody is', async () => {
  append('a')
  key = undefined
  const response = await fetch(endpoint(), { headers: { authorization: 'Bearer undefined' } })
  expect([response.status, await response.text()]).toEqual([404, ''])
})
