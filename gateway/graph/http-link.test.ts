import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'graphql'
import { expect, onTestFinished, test } from 'vitest'
import { UnavailableError } from '../../shared/unavailable-error.ts'
import { httpLink } from './http-link.ts'

const request = { document: parse('query Q { a }'), variables: { text: '党建' }, operationName: 'Q' }
const caller = { authorization: 'Bearer t', locale: 'zh', requestId: 'r1', viewer: undefined } as const

async function linkTo(listener: RequestListener, timeout = 2000) {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  return httpLink(url, { timeout, traceHeaders: () => ({ traceparent: 'p' }) })
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
  const link = await linkTo(listener, 200)
  await expect(link.call(request, caller)).rejects.toBeInstanceOf(UnavailableError)
})
