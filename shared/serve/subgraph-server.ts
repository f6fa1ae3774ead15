import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { ApolloServer, HeaderMap } from '@apollo/server'
import type { Registry } from 'prom-client'
import { serveEvents } from '../events/serve-events.ts'
import type { Identify } from '../identity.ts'
import { newId } from '../ids.ts'
import { localeOf } from '../locale.ts'
import type { Caller, Subgraph } from '../subgraph.ts'
import type { Log } from '../telemetry/log.ts'
import type { Tracing } from '../telemetry/tracing.ts'
import { type AnswerBundle, bundleAnswers } from './answer-bundle.ts'
import { apolloOptions } from './apollo-options.ts'
import { identified } from './identified.ts'
import { momentAsked, OpenMoments } from './open-moments.ts'
import { readText } from './read-text.ts'

/** Longer than those who ask keep a connection, so that none is closed as they use it. */
const keepAliveMs = 65_000

export interface SubgraphServerOptions {
  readonly port: number
  readonly host?: string | undefined
  readonly identify: Identify
  readonly log: Log
  readonly tracing: Tracing
  /** What is told at /metrics. */
  readonly metrics: Registry
  /** What a process must show that asks for events; without it none is answered. */
  readonly eventsKey?: string | undefined
}

export interface SubgraphServer {
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves one subgraph over HTTP: operations at `/graphql`, one by Apollo Server and several as a bundle; its events at `/events`
 * for the platform's other processes, whether it is ready at `/readyz`, its figures at `/metrics`. It checks tokens itself: who
 * reaches it past the gateway gains nothing.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  options: SubgraphServerOptions,
): Promise<SubgraphServer> {
  const apollo = new ApolloServer<Caller>(apolloOptions(subgraph))
  await apollo.start()
  const answerBundle = bundleAnswers(subgraph)
  const moments = new OpenMoments()
  const server = createServer((request, response) => {
    route({ apollo, answerBundle, moments, subgraph, ...options }, request, response).catch((err: Error) => {
      options.log.error({ err }, 'a request failed')
      response.destroy(err)
    })
  })
  server.keepAliveTimeout = keepAliveMs
  server.listen(options.port, options.host)
  await once(server, 'listening')
  return { port: (server.address() as { port: number }).port, close: () => closeBoth(server, apollo) }
}

async function closeBoth(server: Server, apollo: ApolloServer<Caller>): Promise<void> {
  server.close()
  await apollo.stop()
  server.closeAllConnections()
}

interface Served extends Omit<SubgraphServerOptions, 'port' | 'host'> {
  readonly apollo: ApolloServer<Caller>
  readonly answerBundle: AnswerBundle
  readonly moments: OpenMoments
  readonly subgraph: Subgraph
}

async function route(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { subgraph, metrics, tracing, eventsKey } = served
  const { pathname } = new URL(request.url ?? '/', 'http://subgraph')
  if (pathname === '/events') return serveEvents({ log: subgraph.events, key: eventsKey }, request, response)
  if (pathname === '/healthz') return void response.writeHead(200).end('ok')
  if (pathname === '/readyz') return answerReady(subgraph, response)
  if (pathname === '/metrics') return answerMetrics(metrics, response)
  const { 'x-request-id': requestId, traceparent } = request.headers
  return tracing.span(
    'graphql',
    { 'http.request.id': String(requestId ?? ''), 'subgraph.name': subgraph.name },
    () => answerOperation(served, request, response),
    typeof traceparent === 'string' ? traceparent : undefined,
  )
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

async function answerMetrics(metrics: Registry, response: ServerResponse): Promise<void> {
  const text = await metrics.metrics()
  response.writeHead(200, { 'content-type': metrics.contentType }).end(text)
}

async function answerOperation(
  { apollo, answerBundle, moments, identify }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = parsed(await readText(request))
  // Whose token is not good is refused by Apollo Server, whatever was sent.
  const known = Array.isArray(body) ? await callerOf(request, identify).catch(() => undefined) : undefined
  if (known) {
    const moment = moments.momentOf(momentAsked(request.headers), request.headers.authorization)
    const text = await answerBundle(body as unknown[], known, moment)
    return void response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(text)
  }
  const headers = new HeaderMap(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const {
    status,
    headers: answered,
    body: told,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method ?? 'GET',
      headers,
      search: new URL(request.url ?? '/', 'http://subgraph').search,
      body,
    },
    context: () => callerOf(request, identify),
  })
  response.writeHead(status ?? 200, Object.fromEntries(answered))
  response.end(told.kind === 'complete' ? told.string : undefined)
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
    wantsAsOf: headers['x-as-of'] === '1',
  }
}
