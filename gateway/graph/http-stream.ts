import { type ExecutionResult, type GraphQLFormattedError, print } from 'graphql'
import { UnavailableError } from '../../shared/unavailable-error.ts'
import type { GatewayCaller } from '../caller.ts'
import { errorOfJson } from '../errors/error-of-json.ts'
import { serverSentEvents } from './server-sent-events.ts'
import type { SubgraphStream } from './subgraph-link.ts'

/**
 * Subscribes at a subgraph by server-sent events (GraphQL over SSE, "distinct connections mode"). A stream that breaks off
 * before it is complete ends with an UnavailableError, not as if it were over.
 */
export function httpStream(
  url: string,
  headersOf: (caller: GatewayCaller) => Record<string, string>,
): SubgraphStream {
  return async ({ document, variables, operationName }, caller) => {
    const over = new AbortController()
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headersOf(caller), accept: 'text/event-stream' },
      body: JSON.stringify({ query: print(document), variables, operationName }),
      signal: over.signal,
    }).catch(() => undefined)
    const isStream = response?.headers.get('content-type')?.startsWith('text/event-stream')
    if (!response?.body || !isStream) throw new UnavailableError()
    return results(response.body, over)
  }
}

async function* results(
  body: AsyncIterable<Uint8Array>,
  over: AbortController,
): AsyncGenerator<ExecutionResult> {
  try {
    for await (const { event, data } of serverSentEvents(body)) {
      if (event === 'complete') return
      if (event === 'next') yield resultOf(data)
    }
  } catch (error) {
    if (error instanceof SyntaxError) throw error
  } finally {
    over.abort()
  }
  throw new UnavailableError()
}

function resultOf(data: string): ExecutionResult {
  const { errors, ...result } = JSON.parse(data) as ExecutionResult & { errors?: GraphQLFormattedError[] }
  return errors ? { ...result, errors: errors.map(errorOfJson) } : result
}
