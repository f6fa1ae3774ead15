import { setTimeout as wait } from 'node:timers/promises'
import { createClient as createSseClient } from 'graphql-sse'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { UnauthenticatedError } from '../../shared/errors.ts'
import { decodeCursor, encodeCursor } from '../../shared/events/cursor.ts'
import type { Identify } from '../../shared/identity.ts'
import { ToyServer } from '../fixtures/toy-server.ts'

const identify: Identify = async (authorization) => {
  if (authorization === undefined) return undefined
  if (!authorization.startsWith('Bearer ')) throw new UnauthenticatedError()
  const [subject = '', seconds = '3600', place] = authorization.slice(7).split('/')
  const grants = place === undefined ? [] : [{ role: 'SECRETARY', place, from: '2020-01-01' } as const]
  return { subject, name: subject, grants, expiresAt: Date.now() / 1000 + Number(seconds) }
}

interface Message {
  data?: {
    meetingChanged: {
      cursor: string
      snapshot: boolean
      change: string | null
      meeting: { id: string; title: string }
    }
  } | null
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[]
}

const query = `subscription Live($meetingId: ID, $allianceId: ID, $after: String) {
  meetingChanged(meetingId: $meetingId, allianceId: $allianceId, after: $after) {
    cursor snapshot change meeting { id title organization { name } }
  }
}`
const meeting = (id: string, title: string) => ({ id, title, allianceId: 'a1', organizationId: 'o1' })

let server: ToyServer
const clients: { dispose: () => unknown }[] = []

beforeEach(async () => {
  server = await ToyServer.start({ identify })
  server.toy.put(meeting('m1', 'first'))
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.dispose()
  await server.close()
})

/** What a client has received, and how its stream ended. */
interface Stream {
  messages: Message[]
  titles(): string[]
  end: Promise<unknown>
  stop(): void
}

type Transport = (variables: object, options?: { token?: string; text?: string }) => Stream

function collect(
  subscribe: (sink: {
    next(message: unknown): void
    error(error: unknown): void
    complete(): void
  }) => () => void,
): Stream {
  const messages: Message[] = []
  const end = Promise.withResolvers<unknown>()
  const stop = subscribe({
    next: (message) => messages.push(message as Message),
    error: (error) => end.resolve(error),
    complete: () => end.resolve('complete'),
  })
  return {
    messages,
    end: end.promise,
    stop,
    titles: () => messages.map(({ data }) => data!.meetingChanged.meeting.title),
  }
}

const overWebSocket: Transport = (variables, { token, text = query } = {}) => {
  const client = server.client(token ? { authorization: `Bearer ${token}` } : {})
  clients.push(client)
  return collect((sink) => client.subscribe({ query: text, variables: variables as never }, sink))
}

const overSse: Transport = (variables, { token, text = query } = {}) => {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  const client = createSseClient({ url: server.url, headers, retryAttempts: 0 })
  clients.push(client)
  return collect((sink) => client.subscribe({ query: text, variables: variables as never }, sink as never))
}

describe.each([
  ['WebSocket', overWebSocket],
  ['SSE', overSse],
])('over %s', (_name, subscribe) => {
  test('first the present state, then every change, in order', async () => {
    const stream = subscribe({ meetingId: 'm1' })
    await vi.waitFor(() => expect(stream.titles()).toEqual(['first']))
    expect(stream.messages[0]!.data!.meetingChanged).toMatchObject({
      snapshot: true,
      change: null,
      meeting: { organization: { name: 'Branch o1' } },
    })
    for (const title of ['second', 'third', 'fourth']) {
      server.toy.put(meeting('m1', title), 'meeting.opened')
      await vi.waitFor(() => expect(stream.titles().at(-1)).toBe(title))
    }
    expect(stream.titles()).toEqual(['first', 'second', 'third', 'fourth'])
    expect(stream.messages[1]!.data!.meetingChanged).toMatchObject({
      snapshot: false,
      change: 'meeting.opened',
    })
  })

  test('events of others and of other kinds are not its own', async () => {
    const stream = subscribe({ meetingId: 'm1' })
    await vi.waitFor(() => expect(stream.messages).toHaveLength(1))
    server.toy.put(meeting('m2', 'other'))
    server.toy.put(meeting('m1', 'unseen'), 'activity.opened')
    server.toy.put(meeting('m1', 'mine'))
    await vi.waitFor(() => expect(stream.titles()).toEqual(['first', 'mine']))
  })

  test('every object of the present state is one message', async () => {
    server.toy.put(meeting('m2', 'second'))
    const stream = subscribe({ allianceId: 'a1' })
    await vi.waitFor(() => expect(stream.titles()).toEqual(['first', 'second']))
  })

  test('a cursor resumes without loss or repetition, also from within the snapshot', async () => {
    server.toy.put(meeting('m2', 'second'))
    const before = subscribe({ allianceId: 'a1' })
    await vi.waitFor(() => expect(before.messages).toHaveLength(2))
    before.stop()
    server.toy.put(meeting('m1', 'changed'))
    const [first, second] = before.messages.map(({ data }) => data!.meetingChanged.cursor)
    const whole = subscribe({ allianceId: 'a1', after: second })
    await vi.waitFor(() => expect(whole.titles()).toEqual(['changed']))
    const half = subscribe({ allianceId: 'a1', after: first })
    await vi.waitFor(() => expect(half.titles()).toEqual(['second', 'changed']))
    server.toy.put(meeting('m2', 'last'))
    await vi.waitFor(() => expect(whole.titles()).toEqual(['changed', 'last']))
    await vi.waitFor(() => expect(half.titles()).toEqual(['second', 'changed', 'last']))
  })

  test.each([
    ['nonsense', 'BAD_CURSOR'],
    [encodeCursor({ source: 'lists', position: 1 }), 'BAD_CURSOR'],
    [encodeCursor({ source: 'activities', position: 99_999 }), 'BAD_CURSOR'],
    [encodeCursor({ source: 'activities', position: 0 }), 'CURSOR_TOO_OLD'],
  ])('the cursor %s is refused as %s', async (after, code) => {
    for (let index = 0; index < 5001; index++) server.toy.put(meeting('m1', `${index}`))
    const stream = subscribe({ meetingId: 'm1', after })
    const end = await stream.end
    const errors = stream.messages[0]?.errors ?? (end as Message['errors'])
    expect(errors?.[0]?.extensions.code).toBe(code)
  })

  test('errors inside a message are in it, with the path of the subscription', async () => {
    const text =
      'subscription { meetingChanged(meetingId: "m1") { meeting { id organization { secret } minutes } } }'
    const stream = subscribe({}, { text })
    await vi.waitFor(() => expect(stream.messages).toHaveLength(1))
    const { data, errors } = stream.messages[0]!
    expect(data).toEqual({
      meetingChanged: { meeting: { id: 'm1', organization: { secret: null }, minutes: null } },
    })
    expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual([
      'meetingChanged.meeting.minutes',
      'meetingChanged.meeting.organization.secret',
    ])
    server.toy.put(meeting('m1', 'again'))
    await vi.waitFor(() => expect(stream.messages).toHaveLength(2))
    expect(stream.messages[1]!.errors).toHaveLength(2)
  })

  test('what one may not see is not delivered, and others get it', async () => {
    const anonymous = subscribe({ allianceId: 'a1' })
    const known = subscribe({ allianceId: 'a1' }, { token: 'office' })
    await vi.waitFor(() =>
      expect([anonymous.messages, known.messages].map(({ length }) => length)).toEqual([1, 1]),
    )
    server.toy.put({ ...meeting('m2', 'closed'), closedDoor: true })
    server.toy.put(meeting('m1', 'open'))
    await vi.waitFor(() => expect(known.titles()).toEqual(['first', 'closed', 'open']))
    await vi.waitFor(() => expect(anonymous.titles()).toEqual(['first', 'open']))
  })

  test('a lost subgraph costs a wait and no stream', async () => {
    const stream = subscribe({ meetingId: 'm1' })
    await vi.waitFor(() => expect(stream.messages).toHaveLength(1))
    server.toy.organizations.lost = true
    server.toy.put(meeting('m1', 'while it was lost'))
    await wait(150)
    expect(stream.messages).toHaveLength(1)
    server.toy.organizations.lost = false
    await vi.waitFor(() => expect(stream.titles()).toEqual(['first', 'while it was lost']), 5000)
    expect(stream.messages[1]).not.toHaveProperty('errors')
  })

  test('ends when the token does', async () => {
    const stream = subscribe({ meetingId: 'm1' }, { token: 'office/0.3' })
    const end = await stream.end
    const told = stream.messages.at(-1)?.errors?.[0]?.extensions.code ?? end
    expect([
      'UNAUTHENTICATED',
      expect.objectContaining({ code: 4498, reason: 'Token expired' }),
    ]).toContainEqual(told)
    await vi.waitFor(() => expect(server.live.watches).toBe(0))
  })

  test('when the last client has gone nothing is left', async () => {
    const stream = subscribe({ meetingId: 'm1' })
    await vi.waitFor(() => expect(stream.messages).toHaveLength(1))
    expect(server.live.watches).toBe(1)
    stream.stop()
    await vi.waitFor(() => expect(server.live.watches).toBe(0))
    const calls = server.toy.activities.calls.length
    server.toy.put(meeting('m1', 'unheard'))
    await wait(50)
    expect(server.toy.activities.calls).toHaveLength(calls)
  })
})

test('an event is asked once however many clients watch, over whichever transport', async () => {
  const streams = Array.from({ length: 10 }, (_, index) =>
    (index % 2 ? overSse : overWebSocket)({ meetingId: 'm1' }),
  )
  await vi.waitFor(() => expect(streams.every(({ messages }) => messages.length === 1)).toBe(true))
  expect(server.live.watches).toBe(1)
  const before = server.toy.activities.calls.length
  server.toy.put(meeting('m1', 'for all'))
  await vi.waitFor(() => expect(streams.every((stream) => stream.titles().at(-1) === 'for all')).toBe(true))
  expect(server.toy.activities.calls.length - before).toBe(1)
})

test('a renewed token lets a stream of server-sent events go on, for its own person only', async () => {
  const headers = (token: string) => ({ authorization: `Bearer ${token}` })
  const text = JSON.stringify({ query, variables: { meetingId: 'm1' } })
  const response = await server.post(text, { ...headers('office/0.8'), accept: 'text/event-stream' })
  const url = `${server.url}/streams/${response.headers.get('x-stream-id')}`
  const renew = async (token: string) => (await fetch(url, { method: 'PUT', headers: headers(token) })).status
  expect(await renew('somebody')).toBe(200)
  expect(await renew('office/60')).toBe(204)
  await wait(900)
  server.toy.put(meeting('m1', 'after the first token'))
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let got = ''
  while (!got.includes('after the first token')) got += (await reader.read()).value
  expect(got).not.toContain('UNAUTHENTICATED')
  await reader.cancel()
  expect((await fetch(`${server.url}/streams/nobody`, { method: 'PUT' })).status).toBe(404)
})

test('who may see something else after a renewal goes on from there, without loss or repetition', async () => {
  const peer = server.client({ authorization: 'Bearer office' })
  clients.push(peer)
  let socket: WebSocket | undefined
  peer.on('opened', (opened) => {
    socket = opened as WebSocket
  })
  const stream = collect((sink) => peer.subscribe({ query, variables: { allianceId: 'a1' } }, sink))
  const other = overWebSocket({ allianceId: 'a1' }, { token: 'office' })
  await vi.waitFor(() => expect([stream.titles(), other.titles()]).toEqual([['first'], ['first']]))
  expect(server.live.watches).toBe(1)
  const titles = Array.from({ length: 60 }, (_, index) => `${index}`)
  for (const title of titles) {
    server.toy.put(meeting('m1', title))
    if (title === '20') socket!.send('{"type":"ping","payload":{"authorization":"Bearer office/3600/org_1"}}')
    if (Number(title) % 5 === 0) await wait(1)
  }
  await vi.waitFor(() => expect(stream.messages).toHaveLength(61))
  const cursors = stream.messages.map(({ data }) => decodeCursor(data!.meetingChanged.cursor)!.position)
  expect(cursors).toEqual(Array.from({ length: 61 }, (_, index) => cursors[0]! + index))
  expect(server.live.watches).toBe(2)
})

test('a storm of events reaches a client that joins in the middle of it once and in order', async () => {
  const streams: Stream[] = []
  for (let index = 0; index < 200; index++) {
    server.toy.put(meeting('m1', `${index}`))
    if (index % 40 === 0) streams.push(overWebSocket({ meetingId: 'm1' }))
    if (index % 10 === 0) await wait(1)
  }
  const position = await server.toy.activities.events.head()
  const last = encodeCursor({ source: 'activities', position })
  for (const stream of streams) {
    await vi.waitFor(() => expect(stream.messages.at(-1)?.data?.meetingChanged.cursor).toBe(last), 5000)
    const positions = stream.messages.map(({ data }) =>
      Number(atob(data!.meetingChanged.cursor).split('.')[1]),
    )
    expect(positions).toEqual(Array.from({ length: positions.length }, (_, index) => positions[0]! + index))
  }
})
