import { type DocumentNode, type ExecutionResult, type GraphQLFormattedError, print } from 'graphql'
import type { Request } from '../../shared/subgraph.ts'
import { UnavailableError } from '../../shared/unavailable-error.ts'
import type { GatewayCaller } from '../caller.ts'
import { errorOfJson } from '../errors/error-of-json.ts'
import { httpStream } from './http-stream.ts'
import type { SubgraphLink } from './subgraph-link.ts'

export interface HttpLinkOptions {
  /** Milliseconds after which a subgraph counts as unavailable. */
  readonly timeout: number
  /** Headers of the trace under way. */
  readonly traceHeaders: () => Record<string, string>
}

/**
 * Calls a subgraph at a URL over connections that are kept open, and passes on who asks, in which language and under
 * which request id. No answer, a 5xx status or a body that is no GraphQL response is an UnavailableError.
 */
export function httpLink(url: string, { timeout, traceHeaders }: HttpLinkOptions): SubgraphLink {
  const texts = new WeakMap<DocumentNode, string>()
  const call = async ({ document, variables, operationName }: Request, caller: GatewayCaller) => {
    const query = texts.get(document) ?? print(document)
    texts.set(document, query)
    const response = await send(url, {
      method: 'POST',
      headers: { ...headersOf(caller), ...traceHeaders() },
      body: JSON.stringify({ query, variables, operationName }),
      signal: AbortSignal.timeout(timeout),
    })
    return readResult(response)
  }
  return { call, stream: httpStream(url, headersOf) }
}

function headersOf({ authorization, locale, requestId }: GatewayCaller): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': locale,
    'x-request-id': requestId,
    ...(authorization === undefined ? {} : { authorization }),
  }
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch {
    throw new UnavailableError()
  }
}

async function readResult(response: Response): Promise<ExecutionResult> {
  const body = (await response.json().catch(() => undefined)) as ExecutionResult | undefined
  if (response.status >= 500 || !body || typeof body !== 'object') throw new UnavailableError()
  const errors = body.errors as readonly GraphQLFormattedError[] | undefined
  return errors ? { ...body, errors: errors.map(errorOfJson) } : body
}
