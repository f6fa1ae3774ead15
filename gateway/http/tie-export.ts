import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Identify, tokenExpired } from '../../shared/identity.ts'
import { localeOf } from '../../shared/locale.ts'
import type { GatewayCaller } from '../caller.ts'
import { WrongMethodError } from '../errors/request-errors.ts'
import type { Gateway } from '../gateway.ts'
import type { Answer } from '../operation/answer.ts'
import type { Protection } from '../protection/protection.ts'
import { callerOf } from './caller-of.ts'
import type { Exchange } from './graphql-endpoint.ts'
import { mediaTypes } from './media-type.ts'
import { sendAnswer, statusOfRefusal } from './respond.ts'

export interface TieExportParts {
  readonly gateway: Gateway
  readonly identify: Identify
  readonly protection: Protection
}

const formats: Readonly<Record<string, { readonly format: string; readonly type: string }>> = {
  csv: { format: 'CSV', type: 'text/csv; charset=utf-8' },
  jsonl: { format: 'JSONL', type: 'application/jsonl; charset=utf-8' },
  gexf: { format: 'GEXF', type: 'application/gexf+xml; charset=utf-8' },
}

export const tieExportPath = /^\/export\/ties\.(csv|jsonl|gexf)$/

const query = `query TieExport($format: TieExportFormat!, $from: Date!, $to: Date!, $kinds: [TieKind!], $after: String) {
  tieExport(format: $format, from: $from, to: $to, kinds: $kinds, after: $after) { text next total asOf { source position } } }`

interface Part {
  readonly text: string
  readonly next: string | null
  readonly total: number | null
  readonly asOf: readonly { readonly source: string; readonly position: number }[]
}

/**
 * Ties as a file: `GET /export/ties.csv?from=…&to=…`, or `.jsonl` or `.gexf`. Each part is asked of the graph in the name of who asks, so that
 * access is decided where it always is, and no faster than the client reads.
 */
export class TieExport {
  constructor(private readonly parts: TieExportParts) {}

  async handle(exchange: Exchange): Promise<void> {
    const { request, response, requestId } = exchange
    const { gateway, protection } = this.parts
    try {
      if (request.method !== 'GET') throw new WrongMethodError(['GET'])
      protection.checkAddress(request)
      const caller = await callerOf(request.headers, requestId, this.parts.identify)
      const identity = protection.identityOf(caller.viewer, request)
      protection.checkIdentity(identity)
      response.once('close', protection.streams.take(identity))
      await this.#send(exchange, caller)
    } catch (error) {
      if (response.headersSent) throw error
      const locale = localeOf(request.headers['accept-language'])
      refuse(exchange, gateway.refuse(error, { locale, requestId }))
    }
  }

  async #send(exchange: Exchange, caller: GatewayCaller): Promise<void> {
    const { response, url } = exchange
    const { format, type } = formats[tieExportPath.exec(url.pathname)![1]!]!
    const wanted = variablesOf(url.searchParams, format)
    const leave = this.parts.protection.load.enter()
    const first = await this.#ask(wanted, caller).finally(leave)
    if (!('next' in first)) return refuse(exchange, first)
    response.writeHead(200, {
      'content-type': type,
      'content-disposition': `attachment; filename="ties-${wanted.from}-${wanted.to}.${format.toLowerCase()}"`,
      'cache-control': 'no-store',
      'x-total-count': String(first.total),
      'x-as-of': first.asOf.map(({ source, position }) => `${source}=${position}`).join(', '),
    })
    await pipeline(Readable.from(this.#texts(first, wanted, caller)), response).catch(unlessLeft)
  }

  async *#texts(first: Part, wanted: object, caller: GatewayCaller): AsyncGenerator<string> {
    for (let part = first; ; ) {
      if (part.text !== '') yield part.text
      if (part.next === null) return
      if (caller.viewer && caller.viewer.expiresAt * 1000 < Date.now()) throw tokenExpired()
      const next = await this.#ask({ ...wanted, after: part.next }, caller)
      if (!('next' in next)) throw new Error(`An export broke off: ${JSON.stringify(next.result.errors)}`)
      part = next
    }
  }

  /** A part, or why there is none. */
  async #ask(variables: Readonly<Record<string, unknown>>, caller: GatewayCaller): Promise<Part | Answer> {
    const { gateway } = this.parts
    const answer = await gateway.execute(gateway.ready({ query, variables }), caller)
    return answer.result.errors ? answer : (answer.result.data!.tieExport as Part)
  }
}

/** Whoever no longer reads is no fault. */
function unlessLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
}

function variablesOf(parameters: URLSearchParams, format: string) {
  const kinds = parameters.get('kinds')
  return {
    format,
    from: parameters.get('from'),
    to: parameters.get('to'),
    kinds: kinds === null ? null : kinds.split(','),
  }
}

function refuse({ response }: Exchange, answer: Answer): void {
  sendAnswer(response, answer, mediaTypes.json, statusOfRefusal(answer))
}
