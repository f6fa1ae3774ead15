import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { JSONWebKeySet } from 'jose'
import type { Identify } from '../../shared/identity.ts'
import type { Gauges } from '../../shared/telemetry/gauges.ts'
import type { Tracing } from '../../shared/telemetry/tracing.ts'
import type { Gateway } from '../gateway.ts'
import type { LiveHub } from '../live/live-hub.ts'
import type { PersistedOperations } from '../operation/persisted-operations.ts'
import type { Protection } from '../protection/protection.ts'
import { Metrics } from '../telemetry/metrics.ts'
import { WebSocketEndpoint } from '../ws/websocket-endpoint.ts'
import { allowOrigin, sendPreflight } from './cors.ts'
import { type Exchange, GraphqlEndpoint } from './graphql-endpoint.ts'
import { type Dependency, sendAlive, sendReadiness } from './probes.ts'
import { requestIdOf } from './request-id.ts'
import { send } from './respond.ts'
import { TieExport, tieExportPath } from './tie-export.ts'

export interface ServerParts {
  readonly gateway: Gateway
  readonly live: LiveHub
  readonly identify: Identify
  /** The public keys of the demo's tokens, where they are its issuer's. */
  readonly jwks?: JSONWebKeySet | undefined
  readonly tracing: Tracing
  readonly dependencies: readonly Dependency[]
  /** Called when the server has closed. */
  readonly onClose?: (() => void) | undefined
  /** Adds figures of what else runs in this process. */
  readonly observe?: ((gauges: Gauges) => void) | undefined
  readonly persisted: PersistedOperations
  readonly protection: Protection
  /** Bytes of a request at most. */
  readonly bodyLimit: number
  /** The origin whose pages may ask, or `*`. */
  readonly corsOrigin: string
}

/** How long requests under way may take to finish when the server stops, in milliseconds. */
const grace = 3000
const requestTimeout = 30_000

/** The gateway's HTTP server: the graph, its streams, and what those who run it look at. */
export class GatewayServer {
  readonly #http: Server
  readonly #graphql: GraphqlEndpoint
  readonly #tieExport: TieExport
  readonly #sockets: WebSocketEndpoint
  readonly #metrics: Metrics

  constructor(private readonly parts: ServerParts) {
    const metrics = () => this.#metrics
    this.#graphql = new GraphqlEndpoint({ ...parts, metrics })
    this.#tieExport = new TieExport(parts)
    this.#sockets = new WebSocketEndpoint({ ...parts, metrics })
    this.#metrics = new Metrics()
    this.#observe(this.#metrics.gauges)
    this.#http = createServer(
      { requestTimeout, keepAliveTimeout: 65_000 },
      (request, response) => void this.#serve(request, response),
    )
    this.#http.on('upgrade', (request, stream, head) => this.#upgrade(request, stream, head))
  }

  /** Resolves to the port on which it listens. */
  async listen(port: number, host?: string): Promise<number> {
    this.#http.listen(port, host)
    await once(this.#http, 'listening')
    return (this.#http.address() as AddressInfo).port
  }

  /** Takes no more requests, lets those under way finish, tells streams to come back, and closes what is left. */
  async close(): Promise<void> {
    const closed = once(this.#http, 'close')
    this.#http.close()
    this.#sockets.close()
    this.#graphql.close()
    const idle = setInterval(() => this.#http.closeIdleConnections(), 50)
    const late = setTimeout(() => this.#http.closeAllConnections(), grace)
    await closed
    clearInterval(idle)
    clearTimeout(late)
    this.parts.live.close()
    this.parts.onClose?.()
    this.parts.protection.load.close()
  }

  #observe(gauges: Gauges): void {
    const { live, observe, protection } = this.parts
    gauges.add(
      'redscape_live_queries',
      'Live queries that were asked: one an event and watch.',
      {},
      () => live.queries,
    )
    gauges.add('redscape_live_watches', 'Different streams that are served now.', {}, () => live.watches)
    gauges.add(
      'redscape_websocket_connections',
      'Open WebSocket connections.',
      {},
      () => this.#sockets.connections,
    )
    gauges.add('redscape_live_streams', 'Streams of clients that are served now.', {}, () => live.streams)
    gauges.add(
      'redscape_requests_under_way',
      'Requests that are being answered.',
      {},
      () => protection.load.underWay,
    )
    gauges.add(
      'redscape_requests_shed',
      'Requests that were turned away since there were too many.',
      {},
      () => protection.load.shed,
    )
    observe?.(gauges)
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request)
    const requestId = requestIdOf(request.headers['x-request-id'])
    response.setHeader('x-request-id', requestId)
    try {
      await this.#route({ request, response, url, requestId })
    } catch (err) {
      this.parts.gateway.log.error({ err, requestId }, 'a request failed')
      if (response.headersSent) response.destroy()
      else send(response, 500, 'application/json', '{"errors":[{"message":"Internal server error"}]}')
    }
  }

  #route(exchange: Exchange): void | Promise<void> {
    const { request, response, url } = exchange
    const { corsOrigin, tracing, dependencies, gateway } = this.parts
    switch (url.pathname) {
      case '/graphql':
        allowOrigin(response, corsOrigin)
        if (request.method === 'OPTIONS') return sendPreflight(response)
        this.#observeRequest(exchange)
        return tracing.span(
          'graphql',
          { 'http.request.id': exchange.requestId },
          () => this.#graphql.handle(exchange),
          traceOf(request),
        )
      case '/healthz':
        return sendAlive(response)
      case '/readyz':
        return sendReadiness(response, dependencies, gateway.log)
      case '/metrics':
        return this.#metrics.text().then((text) => send(response, 200, this.#metrics.contentType, text))
      case '/.well-known/jwks.json':
        return this.#sendKeys(response)
      case '/':
        response.writeHead(302, { location: '/graphql' }).end()
        return
      default:
        if (url.pathname.startsWith('/graphql/streams/')) {
          allowOrigin(response, corsOrigin)
          return request.method === 'OPTIONS' ? sendPreflight(response) : this.#graphql.renew(exchange)
        }
        if (tieExportPath.test(url.pathname)) return this.#export(exchange)
        sendNotFound(response)
    }
  }

  #export(exchange: Exchange): void | Promise<void> {
    const { request, response } = exchange
    allowOrigin(response, this.parts.corsOrigin)
    if (request.method === 'OPTIONS') return sendPreflight(response)
    this.#observeRequest(exchange)
    return this.#tieExport.handle(exchange)
  }

  /** So that a subgraph that runs alone may believe the demo's tokens. */
  #sendKeys(response: ServerResponse): void {
    const { jwks } = this.parts
    if (jwks) send(response, 200, 'application/jwk-set+json', JSON.stringify(jwks))
    else sendNotFound(response)
  }

  /** Logs and counts a request when it is over. */
  #observeRequest(exchange: Exchange): void {
    const started = performance.now()
    const { request, response, requestId } = exchange
    response.once('close', () => {
      const ms = performance.now() - started
      const operation = exchange.operation?.prepared.name
      const outcome = response.writableFinished ? String(response.statusCode) : 'aborted'
      this.#metrics.answered(operation, 'http', outcome, ms / 1000)
      this.parts.gateway.log.info(
        { requestId, method: request.method, operation, outcome, ms: Math.round(ms) },
        'request',
      )
    })
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const isGraphql = urlOf(request).pathname === '/graphql'
    if (isGraphql && this.#http.listening) this.#sockets.upgrade(request, stream, head)
    else stream.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  }
}

function sendNotFound(response: ServerResponse): void {
  send(response, 404, 'application/json', '{"errors":[{"message":"Not found"}]}')
}

function urlOf({ url = '/' }: IncomingMessage): URL {
  return URL.parse(url, 'http://gateway') ?? new URL('http://gateway/')
}

function traceOf({ headers: { traceparent } }: IncomingMessage): string | undefined {
  return typeof traceparent === 'string' ? traceparent : undefined
}
