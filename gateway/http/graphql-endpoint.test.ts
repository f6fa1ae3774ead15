import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UnauthenticatedError } from '../../shared/errors.ts'
import type { Identify } from '../../shared/identity.ts'
import { ToyServer } from '../fixtures/toy-server.ts'
import { Safelist } from '../operation/persisted-operations.ts'

const identify: Identify = async (authorization) => {
  if (authorization === undefined) return undefined
  if (authorization !== 'Bearer good') throw new UnauthenticatedError()
  return { subject: 'office', name: 'Office', grants: [], expiresAt: Date.now() / 1000 + 60 }
}

let server: ToyServer
beforeEach(async () => {
  server = await ToyServer.start({ identify })
})
afterEach(() => server.close())

const errorOf = async (response: Response) => ((await response.json()) as { errors: Failure[] }).errors[0]!
interface Failure {
  message: string
  path?: string[]
  extensions: Record<string, unknown>
}

describe('who asks', () => {
  test('a good token makes the viewer known, none is anonymous', async () => {
    const query = '{ whoami }'
    expect(await server.ask(query)).toMatchObject({ data: { whoami: 'anonymous' } })
    const known = await server.post({ query }, { authorization: 'Bearer good' })
    expect(await known.json()).toMatchObject({ data: { whoami: 'office' } })
  })

  test.each(['application/json', 'application/graphql-response+json', 'text/event-stream'])(
    'a bad token answers 401 in %s',
    async (accept) => {
      const response = await server.post({ query: '{ whoami }' }, { authorization: 'Bearer bad', accept })
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
      expect((await errorOf(response)).extensions.code).toBe('UNAUTHENTICATED')
      expect(server.toy.activities.calls).toHaveLength(0)
    },
  )
})

describe('errors', () => {
  test('defects are masked, with their place', async () => {
    const response = await server.post({ query: '{ boom whoami }' }, { 'accept-language': 'en' })
    const body = await response.text()
    expect(body).not.toContain('secret')
    expect(response.status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({
      data: { boom: null, whoami: 'anonymous' },
      errors: [
        { message: 'Internal server error', path: ['boom'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      ],
    })
  })

  test('refusals pass with their code and nothing of the inside', async () => {
    const error = await errorOf(await server.post({ query: '{ refused }' }))
    expect(error).toEqual({ message: 'Not here.', path: ['refused'], extensions: { code: 'FORBIDDEN' } })
  })

  test.each([
    ['zh-CN,en;q=0.8', '查询嵌套 14 层,最多允许 12 层。'],
    ['en-GB', 'The operation is nested 14 levels deep; at most 12 are allowed.'],
  ])('are told in the language of %s', async (language, message) => {
    const query = `{ organization(id: "o") { ${'children { nodes { '.repeat(6)} id ${'} } '.repeat(6)} } }`
    const response = await server.post({ query }, { 'accept-language': language })
    expect((await errorOf(response)).message).toBe(message)
  })

  test('a lost database answers 503 with a hint, and recovers by itself', async () => {
    server.toy.activities.lost = true
    const lost = await server.post({ query: '{ whoami }' })
    expect(lost.status).toBe(503)
    expect(Number(lost.headers.get('retry-after'))).toBeGreaterThan(0)
    const error = await errorOf(lost)
    expect(error.extensions).toEqual({ code: 'UNAVAILABLE' })
    expect(error.message).not.toContain('10.0.0.1')
    server.toy.activities.lost = false
    expect((await server.post({ query: '{ whoami }' })).status).toBe(200)
  })
})

describe('hostile and broken requests', () => {
  test.each([
    ['a body that is too large', { query: `{ whoami }${' '.repeat(200_000)}` }, 413, 'TOO_LARGE'],
    ['a list of operations', [{ query: '{ whoami }' }], 400, 'BAD_REQUEST'],
    ['broken JSON', '{"query":', 400, 'BAD_REQUEST'],
    ['a text that is no operation', { query: '}{' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an unknown operation',
      { query: 'query A { whoami }', operationName: 'B' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'several operations and no name',
      { query: 'query A { whoami } query B { whoami }' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a wrong variable',
      { query: 'query ($n: Int) { meetings(first: $n) { totalCount } }', variables: { n: 'x' } },
      400,
      'BAD_USER_INPUT',
    ],
    ['a text that is too long', { query: `{ ${'whoami '.repeat(5000)} }` }, 400, 'TOKEN_LIMIT'],
    ['very deep brackets', { query: `${'{a'.repeat(1300)}${'}'.repeat(1300)}` }, 400, 'DEPTH_LIMIT'],
    [
      'a subscription without a stream',
      { query: 'subscription { meetingChanged { cursor } }' },
      406,
      'NOT_ACCEPTABLE',
    ],
  ])('%s', async (_name, body, status, code) => {
    const response = await server.post(body)
    expect(response.status).toBe(status)
    const text = await response.text()
    expect(JSON.parse(text).errors[0].extensions.code).toBe(code)
    expect(text).not.toMatch(/node_modules|\.ts:|at Object/)
    expect(await server.ask('{ whoami }')).toMatchObject({ data: { whoami: 'anonymous' } })
  })

  test('a body that never ends is cut off without being kept', async () => {
    const sent = request(server.url, { method: 'POST', headers: { 'content-type': 'application/json' } })
    sent.on('error', () => {})
    const answered = new Promise<number>((resolve) =>
      sent.on('response', ({ statusCode }) => resolve(statusCode!)),
    )
    const timer = setInterval(() => sent.write(Buffer.alloc(50_000, 32)), 1)
    expect(await answered).toBe(413)
    clearInterval(timer)
    sent.destroy()
  })

  test('other methods, media types and paths', async () => {
    expect((await fetch(server.url, { method: 'PUT' })).status).toBe(405)
    const form = await fetch(server.url, {
      method: 'POST',
      body: new URLSearchParams({ query: '{ whoami }' }),
    })
    expect(form.status).toBe(415)
    expect((await server.post({ query: '{ whoami }' }, { accept: 'image/png' })).status).toBe(406)
    expect((await fetch(server.url.replace('/graphql', '/other'))).status).toBe(404)
  })

  test('a mutation by GET is refused and not executed', async () => {
    server.toy.put({ id: 'm1', title: 'kept', allianceId: 'a1', organizationId: 'o1' })
    const query = encodeURIComponent('mutation { rename(id: "m1", title: "changed") { id } }')
    expect((await fetch(`${server.url}?query=${query}`)).status).toBe(405)
    expect(server.toy.meetings.get('m1')?.title).toBe('kept')
  })
})

test('the request id is taken where it is sane, passed on, and told', async () => {
  const sane = await server.post({ query: '{ whoami }' }, { 'x-request-id': 'abc-123' })
  expect(sane.headers.get('x-request-id')).toBe('abc-123')
  expect(server.toy.activities.calls[0]?.caller.requestId).toBe('abc-123')
  const wild = await server.post({ query: '{ whoami }' }, { 'x-request-id': 'a b\u00e9"' })
  expect(wild.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('an operation with one result may be asked as a stream', async () => {
  const response = await server.post({ query: '{ whoami }' }, { accept: 'text/event-stream' })
  const text = await response.text()
  expect(text).toContain('event: next\ndata: {"data":{"whoami":"anonymous"}')
  expect(text).toMatch(/event: complete\ndata:\n\n$/)
})

test('GraphiQL is one page that loads nothing from elsewhere', async () => {
  const response = await fetch(server.url, { headers: { accept: 'text/html,application/xhtml+xml' } })
  const page = await response.text()
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const head = page.slice(0, page.indexOf('<style>'))
  const loads = [...head.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, target]) => target!)
  expect(loads.filter((target) => !target.startsWith('data:'))).toEqual([])
  expect(page).not.toMatch(/<script[^>]+src=|@import|url\(["']?https?:/)
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*connect-src 'self'/)
})

test('probes and metrics', async () => {
  const at = (path: string) => fetch(server.url.replace('/graphql', path))
  expect((await at('/healthz')).status).toBe(200)
  expect(await (await at('/readyz')).json()).toEqual({
    status: 'ready',
    subgraphs: { activities: 'ready', organizations: 'ready' },
  })
  server.toy.organizations.lost = true
  const unready = await at('/readyz')
  expect(unready.status).toBe(503)
  expect(await unready.json()).toMatchObject({
    subgraphs: { activities: 'ready', organizations: 'unavailable' },
  })
  await server.post({ query: 'query Named { whoami }' })
  const metrics = await (await at('/metrics')).text()
  expect(metrics).toContain(
    'redscape_request_duration_seconds_count{operation="Named",protocol="http",outcome="200"} 1',
  )
  expect(metrics).toContain('redscape_live_watches 0')
  expect(metrics).toContain('process_resident_memory_bytes')
})

test('pages of other origins may ask, with a token', async () => {
  const response = await fetch(server.url, {
    method: 'OPTIONS',
    headers: { origin: 'https://dashboard.example', 'access-control-request-headers': 'authorization' },
  })
  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('access-control-allow-headers')).toContain('authorization')
})

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const persistedQuery = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hash(text) } })

test('a text that came once is known by its hash', async () => {
  const query = '{ whoami }'
  const unknown = await (await server.post({ extensions: persistedQuery(query) })).json()
  expect(unknown).toMatchObject({
    errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
  })
  for (const body of [{ query, extensions: persistedQuery(query) }, { extensions: persistedQuery(query) }])
    expect(await (await server.post(body)).json()).toMatchObject({ data: { whoami: 'anonymous' } })
  const wrong = await (await server.post({ query: '{ boom }', extensions: persistedQuery(query) })).json()
  expect(wrong).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_HASH_MISMATCH' } }] })
})

test('with a safelist only what it holds is answered, by text or by id', async () => {
  await server.close()
  const listed = 'query Who { whoami }'
  server = await ToyServer.start({ persisted: new Safelist([listed]) })
  const answers = [
    { query: listed },
    { query: 'query Who {\n  whoami\n}' },
    { documentId: `sha256:${hash(listed)}` },
  ]
  for (const body of answers)
    expect(await (await server.post(body)).json()).toMatchObject({ data: { whoami: 'anonymous' } })
  for (const body of [{ query: '{ whoami }' }, { documentId: 'sha256:0' }])
    expect(await (await server.post(body)).json()).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_NOT_LISTED' } }],
    })
})

test('who asks too often is told when to come back', async () => {
  await server.close()
  server = await ToyServer.start({ protection: { ratePerIdentity: 1 } })
  const statuses: number[] = []
  for (let asked = 0; asked < 6; asked++) statuses.push((await server.post({ query: '{ whoami }' })).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  const refused = await server.post({ query: '{ whoami }' })
  expect(refused.headers.get('retry-after')).toBe('1')
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
})

test('more than can be answered in time is turned away at once', async () => {
  await server.close()
  server = await ToyServer.start({ protection: { concurrent: 1 } })
  const held = Promise.withResolvers<void>()
  const execute = server.gateway.execute.bind(server.gateway)
  server.gateway.execute = async (...args) => {
    await held.promise
    return execute(...args)
  }
  const first = server.post({ query: '{ whoami }' })
  await new Promise((next) => setTimeout(next, 50))
  const shed = await server.post({ query: '{ whoami }' })
  expect([shed.status, Number(shed.headers.get('retry-after')) > 0]).toEqual([503, true])
  expect(await shed.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] })
  held.resolve()
  expect((await first).status).toBe(200)
})
