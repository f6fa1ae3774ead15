import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import {
  type ExecutionArgs,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
} from 'graphql'
import {
  type Context,
  handleProtocols,
  makeServer,
  type Server,
  type ServerOptions,
  type SubscribePayload,
} from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Identify } from '../../shared/identity.ts'
import type { GatewayCaller } from '../caller.ts'
import { errorOfJson } from '../errors/error-of-json.ts'
import { TooManySubscriptionsError } from '../errors/request-errors.ts'
import type { Gateway } from '../gateway.ts'
import { requestIdOf } from '../http/request-id.ts'
import { operationIn } from '../http/sent-operation.ts'
import type { LiveHub } from '../live/live-hub.ts'
import type { PersistedOperations } from '../operation/persisted-operations.ts'
import type { ReadyOperation } from '../operation/ready-operation.ts'
import type { Protection } from '../protection/protection.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import { closeCodes } from './close-codes.ts'
import { Heartbeat } from './heartbeat.ts'
import { StreamFailedError, WebSocketStream } from './websocket-stream.ts'
import { type Parameters, WsConnection } from './ws-connection.ts'

export interface WebSocketEndpointParts {
  readonly gateway: Gateway
  readonly live: LiveHub
  readonly identify: Identify
  readonly metrics: () => Metrics
  readonly persisted: PersistedOperations
  readonly protection: Protection
  /** Bytes of a message at most. */
  readonly bodyLimit: number
}

type ConnectionContext = Context<Record<string, unknown> | undefined, WsConnection>

const subscriptionsPerConnection = 100
const lingering = 1000
/** Milliseconds in which a connection must say who it is. */
const initTimeout = 3000

/** GraphQL over WebSocket (the sub-protocol graphql-transport-ws). */
export class WebSocketEndpoint {
  readonly #server: WebSocketServer
  readonly #protocol: Server<WsConnection>
  readonly #heartbeat = new Heartbeat()

  constructor(private readonly parts: WebSocketEndpointParts) {
    const { bodyLimit: maxPayload } = parts
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload,
      handleProtocols,
      perMessageDeflate: false,
    })
    this.#protocol = makeServer(this.#options())
  }

  get connections(): number {
    return this.#server.clients.size
  }

  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    try {
      this.parts.protection.checkAddress(request)
    } catch {
      stream.end(
        'HTTP/1.1 429 Too Many Requests\r\nretry-after: 2\r\nconnection: close\r\ncontent-length: 0\r\n\r\n',
      )
      return
    }
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#open(socket, request))
  }

  close(): void {
    this.#heartbeat.stop()
    for (const socket of this.#server.clients) {
      socket.close(...closeCodes.goingAway)
      setTimeout(() => socket.terminate(), lingering).unref()
    }
    this.#server.close()
  }

  #open(socket: WebSocket, request: IncomingMessage): void {
    const { log } = this.parts.gateway
    const requestId = requestIdOf(request.headers['x-request-id'])
    const fail = (err: unknown) => {
      log.error({ err, requestId }, 'a WebSocket message failed')
      socket.close(...closeCodes.internal)
    }
    socket.on('error', (err) => log.info({ err, requestId }, 'a WebSocket was closed by an error'))
    this.#heartbeat.watch(socket)
    const connection = new WsConnection(socket, request, requestId, this.parts.identify)
    const closed = this.#protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => new Promise((resolve) => socket.send(text, () => resolve())),
        close: (code, reason) => socket.close(code, reason),
        onPing: (payload) => this.#ping(connection, payload),
        onMessage: (take) => socket.on('message', (message) => void take(String(message)).catch(fail)),
      },
      connection,
    )
    socket.once('close', (code, reason) => void closed(code, String(reason)).catch(fail))
  }

  #options(): ServerOptions<Record<string, unknown> | undefined, WsConnection> {
    return {
      connectionInitWaitTimeout: initTimeout,
      onConnect: (context) => this.#connect(context),
      onSubscribe: (context, id, payload) => this.#subscribe(context, id, payload),
      execute: ({ contextValue }) => (contextValue as () => Promise<FormattedExecutionResult>)() as never,
      subscribe: ({ contextValue }) => contextValue as WebSocketStream,
      onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
      onError: (_context, _id, _payload, errors) => formatted(errors),
    }
  }

  async #connect({ extra, connectionParams }: ConnectionContext): Promise<boolean> {
    const { socket, request } = extra
    const { protection } = this.parts
    if (!(await extra.connect(connectionParams))) return false
    try {
      socket.once('close', protection.connections.take(protection.identityOf(extra.caller?.viewer, request)))
      return true
    } catch {
      socket.close(...closeCodes.tooManyConnections)
      return false
    }
  }

  /** A ping may bring a new token; it is answered either way. */
  async #ping(connection: WsConnection, payload: unknown): Promise<void> {
    const parameters = payload as Parameters
    const answer = parameters?.authorization === undefined ? undefined : await connection.renew(parameters)
    connection.socket.send(JSON.stringify({ type: 'pong', payload: answer ?? parameters }))
  }

  async #subscribe(
    { extra, subscriptions }: ConnectionContext,
    id: string,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { gateway, persisted, protection } = this.parts
    const caller = extra.caller!
    try {
      protection.checkIdentity(protection.identityOf(caller.viewer, extra.request))
      if (Object.keys(subscriptions).length > subscriptionsPerConnection)
        throw new TooManySubscriptionsError(subscriptionsPerConnection)
      const ready = gateway.ready(operationIn(payload, persisted))
      const { document, name: operationName, definition } = ready.prepared
      const isStream = definition.operation === 'subscription'
      const contextValue = isStream
        ? await this.#stream(ready, extra, id)
        : () => this.#execute(ready, caller)
      return { schema: gateway.graph.schema, document, operationName, contextValue, rootValue: null }
    } catch (error) {
      return (gateway.refuse(error, caller).result.errors ?? []).map(errorOfJson)
    }
  }

  async #stream(ready: ReadyOperation, connection: WsConnection, id: string): Promise<WebSocketStream> {
    const { live, metrics, protection } = this.parts
    const { socket, caller, request, streams } = connection
    const giveBack = protection.streams.take(protection.identityOf(caller?.viewer, request))
    try {
      const stream = new WebSocketStream(socket, request.socket, id, metrics().ofStreams('ws'))
      const running = await live.subscribe(ready, caller!, () => stream)
      streams.add(running)
      stream.onOver(() => {
        streams.delete(running)
        running.stop()
        giveBack()
      })
      return stream
    } catch (error) {
      giveBack()
      throw error
    }
  }

  async #execute(ready: ReadyOperation, caller: GatewayCaller): Promise<FormattedExecutionResult> {
    const started = performance.now()
    const { result, outcome } = await this.parts.gateway.execute(ready, caller)
    this.parts.metrics().answered(ready.prepared.name, 'ws', outcome, (performance.now() - started) / 1000)
    return result
  }
}

/** A stream's own errors as they are; others only reach this as made by `errorOfJson`. */
function formatted(errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] {
  return errors.flatMap((error) =>
    error.originalError instanceof StreamFailedError ? error.originalError.errors : [error.toJSON()],
  )
}
