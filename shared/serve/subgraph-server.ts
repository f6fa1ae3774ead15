import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { ApolloServer, HeaderMap } from '@apollo/server'
import { serveEvents } from '../events/serve-events.ts'
import type { Identify } from '../identity.ts'
import { newId } from '../ids.ts'
import { localeOf } from '../locale.ts'
import type { Caller, Subgraph } from '../subgraph.ts'
import { apolloOptions } from './apollo-options.ts'
import { identified } from './identified.ts'
import { readText } from './read-text.ts'

export interface SubgraphServerOptions {
  readonly port: number
  readonly host?: string | undefined
  readonly identify: Identify
}

export interface SubgraphServer {
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves one subgraph over HTTP: operations at `/graphql` by Apollo Server, its events at `/events` for the platform's
 * other processes, and whether it is ready at `/readyz`. It checks tokens itself: who reaches it past the gateway gains nothing.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  { port, host, identify }: SubgraphServerOptions,
): Promise<SubgraphServer> {
  const apollo = new ApolloServer<Caller>(apolloOptions(subgraph))
  await apollo.start()
  const server = createServer((request, response) => {
    route(apollo, subgraph, identify, request, response).catch((error: Error) => response.destroy(error))
  })
  server.listen(port, host)
  await once(server, 'listening')
  return { port: (server.address() as { port: number }).port, close: () => closeBoth(server, apollo) }
}

async function closeBoth(server: Server, apollo: ApolloServer<Caller>): Promise<void> {
  server.close()
  await apollo.stop()
  server.closeAllConnections()
}

async function route(
  apollo: ApolloServer<Caller>,
  subgraph: Subgraph,
  identify: Identify,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://subgraph')
  if (pathname === '/events') return serveEvents(subgraph.events, request, response)
  if (pathname === '/healthz') return void response.writeHead(200).end('ok')
  if (pathname === '/readyz') return answerReady(subgraph, response)
  return answerOperation(apollo, identify, request, response)
}

async function answerReady(subgraph: Subgraph, response: ServerResponse): Promise<void> {
  const ready = await subgraph.ready().then(
    () => true,
    () => false,
  )
  response
    .writeHead(ready ? 200 : 503, ready ? {} : { 'retry-after': '1' })
    .end(ready ? 'ready' : 'unavailable')
}

async function answerOperation(
  apollo: ApolloServer<Caller>,
  identify: Identify,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = new HeaderMap(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const text = await readText(request)
  const {
    status,
    headers: answered,
    body,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method ?? 'GET',
      headers,
      search: new URL(request.url ?? '/', 'http://subgraph').search,
      body: parsed(text),
    },
    context: () => callerOf(request, identify),
  })
  response.writeHead(status ?? 200, Object.fromEntries(answered))
  response.end(body.kind === 'complete' ? body.string : undefined)
}

/** Apollo answers what is no JSON with a clear error of its own. */
function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}

async function callerOf({ headers }: IncomingMessage, identify: Identify): Promise<Caller> {
  return {
    viewer: await identified(identify, headers.authorization),
    locale: localeOf(headers['accept-language']),
    requestId: String(headers['x-request-id'] ?? newId('request')),
  }
}
