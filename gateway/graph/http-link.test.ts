import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { parse } from 'graphql'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Moment } from '../../shared/moment.ts'
import { UnavailableError } from '../../shared/unavailable-error.ts'
import type { GatewayCaller } from '../caller.ts'
import { httpLink } from './http-link.ts'
import type { SubgraphLink } from './subgraph-link.ts'

const request = { document: parse('query Q { a }'), variables: { text: '党建' }, operationName: 'Q' }
const caller = { authorization: 'Bearer t', locale: 'zh', requestId: 'r1', viewer: undefined } as const

async function linkTo(listener: RequestListener, { timeout = 2000, bundles = false } = {}) {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  return httpLink(url, { timeout, traceHeaders: () => ({ traceparent: 'p' }), bundles })
}

test('who asks, in which language, is passed on, and connections are kept', async () => {
  const seen: unknown[] = []
  const ports = new Set<number | undefined>()
  const link = await linkTo((asked, answer) => {
    ports.add(asked.socket.remotePort)
    const { authorization, traceparent, 'accept-language': language, 'x-request-id': id } = asked.headers
    let text = ''
    asked.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
    asked.on('end', () => {
      seen.push({ url: asked.url, authorization, traceparent, language, id, ...JSON.parse(text) })
      answer.end('{ "data": { "a": "建" } }')
    })
  })
  for (let time = 0; time < 3; time++) expect(await link.call(request, caller)).toEqual({ data: { a: '建' } })
  expect(seen[0]).toMatchObject({
    url: '/graphql',
    authorization: 'Bearer t',
    traceparent: 'p',
    language: 'zh',
    id: 'r1',
    variables: { text: '党建' },
    operationName: 'Q',
  })
  expect(ports.size).toBe(1)
})

test.each<[string, RequestListener]>([
  [
    'no whole answer',
    (_, answer) => void answer.writeHead(200, { 'content-length': 100 }).write('{', () => answer.destroy()),
  ],
  ['none in time', () => undefined],
  ['a connection that ends', (asked) => void asked.socket.destroy()],
  ['a status of 5xx', (_, answer) => void answer.writeHead(503).end('{ "data": {} }')],
  ['no JSON', (_, answer) => void answer.end('<html>')],
])('%s: the subgraph is unavailable', async (_case, listener) => {
  const link = await linkTo(listener, { timeout: 200 })
  await expect(link.call(request, caller)).rejects.toBeInstanceOf(UnavailableError)
})

describe('what is asked for one moment', () => {
  /** Answers each with its variables; `takes` says whether it takes several at once. */
  async function echo(takes = true) {
    const bodies: unknown[] = []
    const link = await linkTo(
      async (asked, answer) => {
        const body = JSON.parse(await text(asked))
        bodies.push(body)
        const answerTo = ({ variables }: { variables: unknown }) => ({ data: variables })
        if (!Array.isArray(body)) return answer.end(JSON.stringify(answerTo(body)))
        if (!takes) return answer.writeHead(400).end('{ "errors": [{ "message": "No batches" }] }')
        answer.end(JSON.stringify(body.map(answerTo)))
      },
      { bundles: true },
    )
    return { bodies, link }
  }
  const asking = (link: SubgraphLink, values: readonly number[], who: GatewayCaller) =>
    Promise.all(values.map((value) => link.call({ ...request, variables: { value } }, who)))
  const answers = (values: readonly number[]) => values.map((value) => ({ data: { value } }))

  test('goes as one request, in its order; later and otherwise goes by itself', async () => {
    const { bodies, link } = await echo()
    const now = { ...caller, moment: new Moment() }
    expect(await asking(link, [1, 2, 3], now)).toEqual(answers([1, 2, 3]))
    expect(bodies.splice(0)).toEqual([
      [1, 2, 3].map((value) => expect.objectContaining({ variables: { value } })),
    ])
    expect(await asking(link, [4], now)).toEqual(answers([4]))
    expect(bodies.splice(0)).toMatchObject([[{ variables: { value: 4 } }]])
    await asking(link, [5, 6], caller)
    expect(bodies.splice(0)).toHaveLength(2)
    await Promise.all([asking(link, [7], now), asking(link, [8], { ...caller, moment: new Moment() })])
    expect(bodies.splice(0)).toHaveLength(2)
    await Promise.all([asking(link, [9], now), asking(link, [10], { ...now, authorization: 'Bearer u' })])
    expect(bodies).toHaveLength(2)
  })

  test('goes in several requests where it is too much for one', async () => {
    const { bodies, link } = await echo()
    const values = Array.from({ length: 120 }, (_, value) => value)
    expect(await asking(link, values, { ...caller, moment: new Moment() })).toEqual(answers(values))
    expect(bodies.map((body) => (body as unknown[]).length)).toEqual([50, 50, 20])
  })

  test('goes one by one where it is too long for one request', async () => {
    const { bodies, link } = await echo()
    const now = { ...caller, moment: new Moment() }
    const long = { ...request, variables: { text: '党'.repeat(600_000) } }
    await Promise.all([link.call(long, now), link.call(long, now)])
    expect(bodies.map((body) => Array.isArray(body))).toEqual([false, false])
  })

  test('a subgraph that does not take several is asked one by one', async () => {
    const { bodies, link } = await echo(false)
    expect(await asking(link, [1, 2], { ...caller, moment: new Moment() })).toEqual(answers([1, 2]))
    expect(bodies).toHaveLength(3)
  })

  test('what is wrong with one is told to that one', async () => {
    const link = await linkTo((_, answer) => void answer.end('[{ "data": { "a": 1 } }, null]'), {
      bundles: true,
    })
    const now = { ...caller, moment: new Moment() }
    const [first, second] = await Promise.allSettled([link.call(request, now), link.call(request, now)])
    expect(first).toEqual({ status: 'fulfilled', value: { data: { a: 1 } } })
    expect(second).toMatchObject({ status: 'rejected', reason: expect.any(UnavailableError) })
  })

  test('without an answer all are told that it is unavailable', async () => {
    const link = await linkTo((asked) => void asked.socket.destroy(), { bundles: true })
    const now = { ...caller, moment: new Moment() }
    const both = await Promise.allSettled([link.call(request, now), link.call(request, now)])
    expect(both.map((one) => one.status === 'rejected' && one.reason instanceof UnavailableError)).toEqual([
      true,
      true,
    ])
  })
})
