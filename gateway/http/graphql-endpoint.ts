import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Identify, tokenExpired } from '../../shared/identity.ts'
import { localeOf } from '../../shared/locale.ts'
import type { GatewayCaller } from '../caller.ts'
import { NotAcceptableError, UnsupportedMediaTypeError, WrongMethodError } from '../errors/request-errors.ts'
import type { Gateway } from '../gateway.ts'
import { TooSlowError } from '../live/live-errors.ts'
import type { LiveHub } from '../live/live-hub.ts'
import type { PersistedOperations } from '../operation/persisted-operations.ts'
import type { ReadyOperation, SentOperation } from '../operation/ready-operation.ts'
import type { Protection } from '../protection/protection.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import { callerOf } from './caller-of.ts'
import { EventStream } from './event-stream.ts'
import { EventStreams } from './event-streams.ts'
import { sendGraphiql } from './graphiql.ts'
import { answerType, type MediaType, mediaTypes } from './media-type.ts'
import { readBody } from './read-body.ts'
import { hasOwnStatus, send, sendAnswer } from './respond.ts'
import { operationInBody, operationInUrl } from './sent-operation.ts'

export interface GraphqlEndpointParts {
  readonly gateway: Gateway
  readonly live: LiveHub
  readonly identify: Identify
  /** Bytes that are read of a body at most. */
  readonly bodyLimit: number
  readonly metrics: () => Metrics
  readonly persisted: PersistedOperations
  readonly protection: Protection
}

/** One request to /graphql, as it is passed on while it is being answered. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly requestId: string
  /** For logs and metrics: what turned out to be asked. */
  operation?: ReadyOperation
}

/** GraphQL over HTTP: POST, GET for queries, and streams of server-sent events; GraphiQL for browsers. */
export class GraphqlEndpoint {
  readonly #streams = new EventStreams()

  constructor(private readonly parts: GraphqlEndpointParts) {}

  /** Ends the streams so that their clients connect again. */
  close(): void {
    this.#streams.interrupt()
  }

  get streams(): number {
    return this.#streams.size
  }

  /** A new token for a stream that runs: `PUT /graphql/streams/ID`, the id being that of `x-stream-id`. */
  async renew({ request, response, url, requestId }: Exchange): Promise<void> {
    try {
      if (request.method !== 'PUT') throw new WrongMethodError(['PUT'])
      this.parts.protection.checkAddress(request)
      const caller = await callerOf(request.headers, requestId, this.parts.identify)
      const found = await this.#streams.renew(url.pathname.split('/').at(-1)!, caller)
      if (found) response.writeHead(204).end()
      else send(response, 404, mediaTypes.json, '{"errors":[{"message":"Not found"}]}')
    } catch (error) {
      this.#refuse({ request, response, url, requestId }, error, mediaTypes.json)
    }
  }

  async handle(exchange: Exchange): Promise<void> {
    const { request, response } = exchange
    const type = answerType(request.headers.accept)
    if (type === mediaTypes.html && request.method === 'GET') return sendGraphiql(response)
    let leave = () => {}
    try {
      leave = this.parts.protection.load.enter()
      await this.#answer(exchange, type === mediaTypes.html ? mediaTypes.json : type)
    } catch (error) {
      this.#refuse(exchange, error, type ?? mediaTypes.json)
    } finally {
      leave()
    }
  }

  async #answer(exchange: Exchange, type: MediaType | undefined): Promise<void> {
    const { request, response, requestId } = exchange
    const { gateway, identify, protection } = this.parts
    protection.checkAddress(request)
    checkMethod(request)
    if (type === undefined) throw new NotAcceptableError()
    const caller = await callerOf(request.headers, requestId, identify)
    protection.checkIdentity(protection.identityOf(caller.viewer, request))
    const operation = gateway.ready(await this.#sent(exchange))
    exchange.operation = operation
    const kind = operation.prepared.definition.operation
    if (request.method === 'GET' && kind === 'mutation') throw new WrongMethodError(['POST'])
    if (kind === 'subscription') return this.#stream(exchange, operation, caller, type)
    const answer = await gateway.execute(operation, caller)
    if (type !== mediaTypes.stream || answer.outcome === 'unavailable')
      return sendAnswer(response, answer, type)
    new EventStream(response).open().only(answer.result)
  }

  async #sent({ request, url }: Exchange): Promise<SentOperation> {
    const { persisted } = this.parts
    if (request.method === 'GET') return operationInUrl(url.searchParams, persisted)
    const contentType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
    const text = await readBody(request, this.parts.bodyLimit)
    if (contentType !== mediaTypes.json && text !== '') throw new UnsupportedMediaTypeError()
    return operationInBody(text, persisted)
  }

  async #stream(
    { request, response }: Exchange,
    operation: ReadyOperation,
    caller: GatewayCaller,
    type: MediaType,
  ) {
    if (type !== mediaTypes.stream) throw new NotAcceptableError()
    const { gateway, live, metrics, protection } = this.parts
    const giveBack = protection.streams.take(protection.identityOf(caller.viewer, request))
    response.once('close', giveBack)
    const stream = new EventStream(response, metrics().ofStreams('sse'), () =>
      gateway.presentErrors([new TooSlowError()], caller),
    )
    const expired = () => stream.end(gateway.presentErrors([tokenExpired()], caller))
    const id = randomUUID()
    const open = () => {
      response.setHeader('x-stream-id', id)
      return stream.open()
    }
    try {
      this.#streams.add(
        { id, stream, caller, live: await live.subscribe(operation, caller, open), expired },
        response,
      )
    } catch (error) {
      giveBack()
      throw error
    }
  }

  #refuse({ request, response, requestId }: Exchange, error: unknown, type: MediaType): void {
    const locale = localeOf(request.headers['accept-language'])
    const answer = this.parts.gateway.refuse(error, { locale, requestId })
    if (!request.complete) leaveUnread(request, response)
    if (type === mediaTypes.stream && !hasOwnStatus(answer))
      new EventStream(response).open().only(answer.result)
    else sendAnswer(response, answer, type === mediaTypes.graphql ? type : mediaTypes.json)
  }
}

function checkMethod({ method }: IncomingMessage): void {
  if (method !== 'GET' && method !== 'POST') throw new WrongMethodError(['GET', 'POST'])
}

/** Answers before the body has come: the rest is let go by, and the connection is not used again. */
function leaveUnread(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('connection', 'close')
  request.resume()
}
