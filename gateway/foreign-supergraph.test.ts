import { GraphQLError } from 'graphql'
import { createClient } from 'graphql-ws'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { openLog } from '../shared/telemetry/log.ts'
import { noTracing } from '../shared/telemetry/tracing.ts'
import { composeSupergraph } from './compose.ts'
import { readConfig } from './config/config.ts'
import { ServedSubgraph } from './fixtures/served-subgraph.ts'
import type { Resolvers } from './fixtures/toy-subgraph.ts'
import { httpLink } from './graph/http-link.ts'
import type { GatewayServer } from './http/server.ts'
import { openGateway } from './open-gateway.ts'

const link = '@link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])'
const booksSdl = `extend schema ${link}
  type Query { books: [Book!]! }
  type Subscription { bookAdded: Book! }
  type Book @key(fields: "id") { id: ID! title: String }`
const reviewsSdl = `extend schema ${link}
  type Query { reviewed: [Book!]! }
  type Book @key(fields: "id") { id: ID! stars: Int }`

let books: ServedSubgraph
let reviews: ServedSubgraph
let server: GatewayServer
let url: string
let add: (id: string) => Promise<void>

beforeEach(async () => {
  const waiting: ((id: string) => void)[] = []
  add = async (id) => {
    await vi.waitFor(() => expect(waiting).toHaveLength(1))
    waiting.shift()!(id)
  }
  books = await ServedSubgraph.start('books', booksSdl, {
    Query: { books: () => [{ id: '1', title: 'One' }] },
    Subscription: {
      bookAdded: {
        async *subscribe() {
          for (;;) {
            const id = await new Promise<string>((resolve) => waiting.push(resolve))
            yield { bookAdded: { id, title: `Book ${id}` } }
          }
        },
      },
    },
    Book: { __resolveReference: ({ id }: { id: string }) => ({ id, title: `Book ${id}` }) },
  } as unknown as Resolvers)
  reviews = await ServedSubgraph.start('reviews', reviewsSdl, {
    Query: { reviewed: () => [] },
    Book: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      stars: ({ id }: { id: string }) => {
        if (id !== 'bad') return 5
        throw new GraphQLError('No stars.', { extensions: { code: 'NO_STARS' } })
      },
    },
  } as unknown as Resolvers)
  const linkOf = ({ url: at }: { url: string }) => httpLink(at, { timeout: 2000, traceHeaders: () => ({}) })
  const behind = { supergraph: composeSupergraph([books, reviews]), linkOf, logs: [], dependencies: [] }
  server = await openGateway(readConfig({}, { anybody: true }), behind, openLog('silent'), noTracing)
  url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}/graphql`
})
afterEach(async () => {
  await server.close()
  await Promise.allSettled([books.kill(), reviews.kill()])
})

const ask = async (query: string, headers: Record<string, string> = {}) => {
  const init = { 'content-type': 'application/json', ...headers }
  return fetch(url, { method: 'POST', headers: init, body: JSON.stringify({ query }) })
}

test('is answered over HTTP; who asks is passed on unread', async () => {
  const headers = { authorization: 'Bearer of somebody else', 'x-request-id': 'r-1', 'accept-language': 'en' }
  const response = await ask('{ books { title stars } }', headers)
  expect(await response.json()).toMatchObject({ data: { books: [{ title: 'One', stars: 5 }] } })
  for (const subgraph of [books, reviews]) expect(subgraph.headers[0]).toMatchObject(headers)
})

test('a subgraph that is gone answers 503 for what needs it', async () => {
  await reviews.kill()
  expect((await ask('{ books { title } }')).status).toBe(200)
  const response = await ask('{ books { title stars } }')
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({
    data: { books: [{ title: 'One', stars: null }] },
    errors: [{ extensions: { code: 'UNAVAILABLE' } }],
  })
})

function subscribe(query: string) {
  const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 })
  const messages: unknown[] = []
  const end = Promise.withResolvers<unknown>()
  client.subscribe(
    { query },
    {
      next: (message) => messages.push(message),
      error: end.resolve,
      complete: () => end.resolve('complete'),
    },
  )
  return { messages, end: end.promise }
}

test('its subscriptions are served by its subgraphs; an error of one event is not repeated in the next', async () => {
  const { messages } = subscribe('subscription { bookAdded { title stars } }')
  for (const id of ['7', 'bad', '8']) await add(id)
  await vi.waitFor(() => expect(messages).toHaveLength(3))
  expect(messages).toEqual([
    { data: { bookAdded: { title: 'Book 7', stars: 5 } } },
    {
      data: { bookAdded: { title: 'Book bad', stars: null } },
      errors: [{ message: 'No stars.', path: ['bookAdded', 'stars'], extensions: { code: 'NO_STARS' } }],
    },
    { data: { bookAdded: { title: 'Book 8', stars: 5 } } },
  ])
})

test('a subgraph that dies ends its streams with an error and repeats nothing', async () => {
  const { messages, end } = subscribe('subscription { bookAdded { title } }')
  await add('7')
  await vi.waitFor(() => expect(messages).toHaveLength(1))
  await books.kill()
  expect(await end).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }])
  expect(messages).toHaveLength(1)
})
