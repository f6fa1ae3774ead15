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
  const [, subject, seconds] = /^Bearer (?:good|(office|other)\/([\d.]+))$/.exec(authorization) ?? []
  if (authorization !== 'Bearer good' && !subject) throw new UnauthenticatedError()
  const expiresAt = Date.now() / 1000 + Number(seconds ?? 60)
  return { subject: subject ?? 'office', name: 'Office', grants: [], expiresAt }
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

/** A socket of the protocol that says nothing by itself. */
async function silent(): Promise<{ say(message: object): void; closed: Promise<unknown> }> {
  const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws')
  sockets.push(socket)
  await once(socket, 'open')
  const closed = once(socket, 'close').then(([code]) => code)
  return { say: (message) => socket.send(JSON.stringify(message)), closed }
}

test('who subscribes before being acknowledged is closed with 4401', async () => {
  const peer = await silent()
  peer.say({ id: '1', type: 'subscribe', payload: { query: '{ whoami }' } })
  expect(await peer.closed).toBe(4401)
})

test('who does not say who it is in time is closed with 4408', async () => {
  expect(await (await silent()).closed).toBe(4408)
})

test('an id that is in use closes with 4409', async () => {
  put('first')
  const peer = await connect()
  peer.ask('1', live)
  await vi.waitFor(() => expect(peer.about('1')).toHaveLength(1))
  peer.ask('1', live)
  expect((await peer.closed)[0]).toBe(4409)
})

test('a ping is answered with what it brought', async () => {
  const peer = await connect()
  peer.say({ type: 'ping', payload: { mark: 1 } })
  await vi.waitFor(() => expect(peer.messages.at(-1)).toEqual({ type: 'pong', payload: { mark: 1 } }))
})

test('a token that ends closes with 4498, one that was renewed in time does not', async () => {
  put('first')
  const [ends, renewed] = [
    await connect({ authorization: 'Bearer office/0.6' }),
    await connect({ authorization: 'Bearer office/0.6' }),
  ]
  renewed.ask('1', live)
  renewed.say({ type: 'ping', payload: { authorization: 'Bearer office/60' } })
  expect(await ends.closed).toEqual([4498, 'Token expired'])
  expect(renewed.messages).toContainEqual({
    type: 'pong',
    payload: { renewed: true, expiresAt: expect.any(Number) },
  })
  put('second')
  await vi.waitFor(() => expect(renewed.about('1')).toHaveLength(2))
})

test.each(['Bearer bad', 'Bearer other/60'])('the renewal %s closes with 4403', async (authorization) => {
  const peer = await connect({ authorization: 'Bearer good' })
  peer.say({ type: 'ping', payload: { authorization } })
  expect(await peer.closed).toEqual([4403, 'Forbidden'])
})

test('a renewal that cannot be checked now leaves the old token', async () => {
  const peer = await connect({ authorization: 'Bearer good' })
  peer.say({ type: 'ping', payload: { authorization: 'Bearer keys-are-away' } })
  await vi.waitFor(() =>
    expect(peer.messages.at(-1)).toMatchObject({ type: 'pong', payload: { renewed: false } }),
  )
  expect(peer.socket.readyState).toBe(WebSocket.OPEN)
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

test('one identity has a bounded number of connections and streams, and gets them back', async () => {
  await server.close()
  server = await ToyServer.start({
    identify,
    protection: { connectionsPerIdentity: 2, streamsPerIdentity: 2 },
  })
  const peers = [
    await connect({ authorization: 'Bearer good' }),
    await connect({ authorization: 'Bearer good' }),
  ]
  expect(await (await connect({ authorization: 'Bearer good' })).closed).toEqual([
    4491,
    'Too many connections',
  ])
  await connect({ authorization: 'Bearer other/60' })
  for (const id of ['1', '2', '3']) peers[0]!.ask(id, live)
  await vi.waitFor(() =>
    expect(peers[0]!.messages.find(({ type }) => type === 'error')).toMatchObject({
      id: '3',
      payload: [{ extensions: { code: 'QUOTA_EXCEEDED' } }],
    }),
  )
  peers[0]!.say({ id: '1', type: 'complete' })
  peers[0]!.ask('4', live)
  put('first')
  await vi.waitFor(() => expect(peers[0]!.about('4').map(({ type }) => type)).toContain('next'))
  peers[1]!.socket.close()
  await peers[1]!.closed
  await wait(20)
  expect((await connect({ authorization: 'Bearer good' })).messages[0]?.type).toBe('connection_ack')
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
  expect([4490, 1006]).toContain(code)
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
