import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { UnauthenticatedError } from '../../shared/errors.ts'
import type { Identify } from '../../shared/identity.ts'
import { UnavailableError } from '../../shared/unavailable-error.ts'
import { ToyServer } from '../fixtures/toy-server.ts'

const identify: Identify = async (authorization) => {
  if (authorization === undefined) return undefined
  if (authorization === 'Bearer keys-are-away') throw new UnavailableError()
  if (authorization !== 'Bearer good') throw new UnauthenticatedError()
  return { subject: 'office', name: 'Office', grants: [], expiresAt: Date.now() / 1000 + 60 }
}

let server: ToyServer
const sockets: WebSocket[] = []
beforeEach(async () => {
  server = await ToyServer.start({ identify })
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate()
  await server.close()
})

interface Message {
  id?: string
  type: string
  payload?: unknown
}

/** A peer that speaks the protocol by hand, to say also what no library would. */
class Peer {
  readonly messages: Message[] = []
  readonly closed: Promise<[number, string]>

  constructor(
    readonly socket: WebSocket,
    parameters?: object,
  ) {
    sockets.push(socket)
    socket.on('error', () => {})
    socket.on('message', (data) => this.messages.push(JSON.parse(String(data)) as Message))
    this.closed = once(socket, 'close').then(([code, reason]) => [code as number, String(reason)])
    socket.on('open', () => this.say({ type: 'connection_init', payload: parameters }))
  }

  say(message: object): void {
    this.socket.send(JSON.stringify(message))
  }

  ask(id: string, query: string): void {
    this.say({ id, type: 'subscribe', payload: { query } })
  }

  about(id: string): Message[] {
    return this.messages.filter((message) => message.id === id)
  }
}

async function connect(parameters?: object, headers: Record<string, string> = {}): Promise<Peer> {
  const url = server.url.replace('http', 'ws')
  const peer = new Peer(new WebSocket(url, 'graphql-transport-ws', { headers }), parameters)
  await Promise.race([vi.waitFor(() => expect(peer.messages[0]?.type).toBe('connection_ack')), peer.closed])
  return peer
}

const live = 'subscription { meetingChanged(meetingId: "m1") { meeting { title } } }'
const put = (title: string) => server.toy.put({ id: 'm1', title, allianceId: 'a1', organizationId: 'o1' })

test.each([
  ['parameters', { authorization: 'Bearer good' }, {}],
  ['capitalized parameters', { Authorization: 'Bearer good' }, {}],
  ['the header', undefined, { authorization: 'Bearer good' }],
])('who asks is known by %s', async (_name, parameters, headers) => {
  const peer = await connect(parameters, headers)
  peer.ask('1', '{ whoami }')
  await vi.waitFor(() => expect(peer.about('1').map(({ type }) => type)).toEqual(['next', 'complete']))
  expect(peer.about('1')[0]!.payload).toMatchObject({ data: { whoami: 'office' } })
})

test('other parameters change nothing in the headers that subgraphs see', async () => {
  const peer = await connect({ 'x-request-id': 'forged', host: 'evil' })
  peer.ask('1', '{ whoami }')
  await vi.waitFor(() => expect(peer.about('1')).toHaveLength(2))
  expect(server.toy.activities.calls[0]!.caller.requestId).not.toBe('forged')
})

test.each([
  ['Bearer bad', 4403, 'Forbidden'],
  ['nonsense', 4403, 'Forbidden'],
  ['Bearer keys-are-away', 1013, 'Try again later'],
])('the token %s closes with %i', async (authorization, code, reason) => {
  const peer = await connect({ authorization })
  expect(await peer.closed).toEqual([code, reason])
})

test('defects are masked here too', async () => {
  const peer = await connect()
  peer.ask('1', '{ boom }')
  await vi.waitFor(() => expect(peer.about('1')).toHaveLength(2))
  expect(JSON.stringify(peer.messages)).not.toContain('secret')
  expect(peer.about('1')[0]!.payload).toMatchObject({
    data: { boom: null },
    errors: [{ path: ['boom'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  })
})

test.each([
  ['}{', 'GRAPHQL_PARSE_FAILED'],
  ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  [`{ ${'whoami '.repeat(3000)} }`, 'SELECTION_LIMIT'],
  ['subscription { plain }', 'NOT_LIVE'],
  ['subscription { a: meetingChanged { cursor } b: plain }', 'GRAPHQL_VALIDATION_FAILED'],
])('%s is refused by an error message, and the connection stays', async (query, code) => {
  const peer = await connect()
  peer.ask('1', query)
  await vi.waitFor(() => expect(peer.about('1')).toHaveLength(1))
  expect(peer.about('1')[0]).toMatchObject({ type: 'error', payload: [{ extensions: { code } }] })
  peer.ask('2', '{ whoami }')
  await vi.waitFor(() => expect(peer.about('2')).toHaveLength(2))
})

test.each([
  ['no JSON', 'hello', 4400],
  ['a message of an unknown type', '{"type":"shout"}', 4400],
  ['a second init', '{"type":"connection_init"}', 4429],
])('%s closes the connection', async (_name, text, code) => {
  const peer = await connect()
  peer.socket.send(text)
  expect((await peer.closed)[0]).toBe(code)
})

test('a message that is too large closes the connection, and the server goes on', async () => {
  const peer = await connect()
  peer.ask('1', `{ whoami }${' '.repeat(200_000)}`)
  expect((await peer.closed)[0]).toBe(1009)
  expect(await server.ask('{ whoami }')).toMatchObject({ data: { whoami: 'anonymous' } })
})

test('a subscription before any other request finds the graph', async () => {
  put('first')
  const peer = await connect()
  peer.ask('1', live)
  await vi.waitFor(() => expect(peer.about('1')).toHaveLength(1))
})

test('a subscription that is cancelled stops, its neighbour goes on', async () => {
  put('first')
  const peer = await connect()
  peer.ask('1', live)
  peer.ask('2', live)
  await vi.waitFor(() => expect(peer.messages).toHaveLength(3))
  peer.say({ id: '1', type: 'complete' })
  await wait(20)
  put('second')
  await vi.waitFor(() => expect(peer.about('2')).toHaveLength(2))
  expect(peer.about('1')).toHaveLength(1)
})

test('one connection has a bounded number of streams', async () => {
  const peer = await connect()
  for (let index = 0; index < 101; index++) peer.ask(`${index}`, live)
  await vi.waitFor(() => expect(peer.messages.find(({ type }) => type === 'error')).toBeDefined())
  expect(peer.messages.find(({ type }) => type === 'error')).toMatchObject({
    payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
  })
})

test('a client that does not read is dropped, and no other waits for it', async () => {
  const title = '会'.repeat(100_000)
  put('first')
  const [slow, quick] = [await connect(), await connect()]
  slow.ask('1', live)
  quick.ask('1', live)
  await vi.waitFor(() => expect([slow, quick].map((peer) => peer.about('1').length)).toEqual([1, 1]))
  slow.socket.pause()
  for (let index = 1; index <= 400; index++) {
    put(`${title}${index}`)
    await vi.waitFor(() => expect(quick.about('1')).toHaveLength(1 + index), { interval: 1 })
  }
  slow.socket.resume()
  const [code, reason] = await slow.closed
  expect([4429, 1006]).toContain(code)
  expect(['Reading too slowly', '']).toContain(reason)
  expect(slow.about('1').length).toBeLessThan(400)
  expect(quick.socket.readyState).toBe(WebSocket.OPEN)
}, 60_000)

test('other paths and protocols are not upgraded', async () => {
  const elsewhere = new WebSocket(server.url.replace('http', 'ws').replace('/graphql', '/other'))
  const [error] = await once(elsewhere, 'error')
  expect(String(error)).toContain('404')
  const old = new WebSocket(server.url.replace('http', 'ws'), 'graphql-ws')
  const outcome = await Promise.race([
    once(old, 'error').then(() => 'refused'),
    once(old, 'close').then(([code]) => code),
  ])
  expect(['refused', 4406]).toContain(outcome)
})
