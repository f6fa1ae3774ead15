import { randomUUID } from 'node:crypto'
import { type DocumentNode, type ExecutionResult, type GraphQLFormattedError, print } from 'graphql'
import type { Moment } from '../../shared/moment.ts'
import { type MomentAsked, momentHeaders } from '../../shared/serve/open-moments.ts'
import type { Request } from '../../shared/subgraph.ts'
import { UnavailableError } from '../../shared/unavailable-error.ts'
import type { GatewayCaller } from '../caller.ts'
import { errorOfJson } from '../errors/error-of-json.ts'
import { type AskAll, type Asked, bundled } from './bundles.ts'
import { httpStream } from './http-stream.ts'
import { type JsonAnswer, jsonPost } from './json-post.ts'
import type { SubgraphCall, SubgraphLink } from './subgraph-link.ts'

/** Characters of what is sent as one request at most; a subgraph reads no more than four million bytes. */
const largestBundle = 1_000_000

export interface HttpLinkOptions {
  /** Milliseconds after which a subgraph counts as unavailable. */
  readonly timeout: number
  /** Headers of the trace under way. */
  readonly traceHeaders: () => Record<string, string>
  /** Whether it may be asked several things in one request, as the platform's own subgraphs may. */
  readonly bundles?: boolean
}

/**
 * Calls a subgraph at a URL over connections that are kept open, and passes on who asks, in which language and under
 * which request id. No answer, a 5xx status or a body that is no GraphQL response is an UnavailableError.
 */
export function httpLink(url: string, { timeout, traceHeaders, bundles }: HttpLinkOptions): SubgraphLink {
  const post = jsonPost(url)
  const texts = new WeakMap<DocumentNode, string>()
  const bodyOf = ({ document, variables, operationName }: Request) => {
    const query = texts.get(document) ?? print(document)
    texts.set(document, query)
    return JSON.stringify({ query, variables, operationName })
  }
  const send = (body: string, caller: GatewayCaller, more: Record<string, string> = {}) =>
    post({ ...headersOf(caller), ...traceHeaders(), ...more }, body, timeout).catch(() => {
      throw new UnavailableError()
    })
  const call: SubgraphCall = async (request, caller) => resultOf(await send(bodyOf(request), caller))
  const askAll: AskAll = async (asked, moment) => {
    const requestId = asked.map(({ caller }) => caller.requestId).join(' ')
    const bodies = asked.map(({ request }) => bodyOf(request))
    if (bodies.reduce((size, { length }) => size + length, 0) > largestBundle) return undefined
    const caller = { ...asked[0]!.caller, requestId }
    const { status, body } = await send(
      `[${bodies.join(',')}]`,
      caller,
      momentHeaders(momentOf(asked, moment)),
    )
    if (Array.isArray(body)) return body.map((one: unknown) => () => resultOf({ status: 200, body: one }))
    if (status >= 500) throw new UnavailableError()
    return undefined
  }
  return { call: bundles ? bundled(call, askAll) : call, stream: httpStream(url, headersOf) }
}

function headersOf({ authorization, locale, requestId, wantsAsOf }: GatewayCaller): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': locale,
    'x-request-id': requestId,
    ...(wantsAsOf ? { 'x-as-of': '1' } : {}),
    ...(authorization === undefined ? {} : { authorization }),
  }
}

const momentIds = {}

/** All that is asked for a moment has its id, whichever subgraph it goes to. */
function momentOf(asked: readonly Asked[], moment: Moment): MomentAsked {
  return { id: moment.of(momentIds, randomUUID), goesOn: asked.some(({ request }) => request.goesOn) }
}

function resultOf({ status, body }: JsonAnswer): ExecutionResult {
  if (status >= 500 || !body || typeof body !== 'object') throw new UnavailableError()
  const result = body as ExecutionResult
  const errors = result.errors as readonly GraphQLFormattedError[] | undefined
  return errors ? { ...result, errors: errors.map(errorOfJson) } : result
}
