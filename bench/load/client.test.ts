import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LoadClient } from './client.ts'

let server: Server
let url: string
let asked: string[]

beforeEach(async () => {
  asked = []
  server = createServer(async (request, response) => {
    const body = await text(request)
    asked.push(body)
    response.writeHead(body === 'refused' ? 500 : 200).end('four')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})

afterEach(() => void server.close())

function run(requests: { body: string; answerLength: number }[], skip = 0) {
  return new LoadClient({ url, headers: {}, connections: 1, seconds: 0.1, skip, requests }).run()
}

test('requests are sent in turn, from the one that it is told', async () => {
  const { latencies, failures } = await run(
    [
      { body: 'a', answerLength: 4 },
      { body: 'b', answerLength: 4 },
    ],
    1,
  )
  expect(asked.slice(0, 3)).toEqual(['b', 'a', 'b'])
  expect(latencies.length).toBe(asked.length)
  expect(failures).toBe(0)
})

test.each([
  ['another length', { body: 'a', answerLength: 5 }],
  ['another status', { body: 'refused', answerLength: 4 }],
])('an answer of %s is a failure', async (_case, request) => {
  const { latencies, failures } = await run([request])
  expect(failures).toBe(latencies.length)
  expect(failures).toBeGreaterThan(0)
})
