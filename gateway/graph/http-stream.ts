import type { ExecutionResult } from 'graphql'
import { UnavailableError } from '../../shared/unavailable-error.ts'
import type { GatewayCaller } from '../caller.ts'
import type { SubgraphStream } from './subgraph-link.ts'

/**
 * Subscribes at a subgraph over HTTP, in the ways that are in use for it (server-sent events, multipart). A stream that breaks
 * ends with an error of its own, not with a repetition of its last event.
 */
export function httpStream(
  endpoint: string,
  headersOf: (caller: GatewayCaller) => Record<string, string>,
): SubgraphStream {
  return async (request, caller) => {
    const { buildHTTPExecutor } = await import('@graphql-tools/executor-http')
    const subscribe = buildHTTPExecutor({ endpoint, fetch, deduplicateInflightRequests: false })
    const { accept: _, 'content-type': __, ...headers } = headersOf(caller)
    const stream = await subscribe({
      ...request,
      variables: { ...request.variables },
      extensions: { headers },
    } as never)
    return Symbol.asyncIterator in stream
      ? unbroken(stream as AsyncIterable<ExecutionResult>)
      : (stream as ExecutionResult)
  }
}

async function* unbroken(stream: AsyncIterable<ExecutionResult>): AsyncGenerator<ExecutionResult> {
  try {
    yield* stream
  } catch {
    throw new UnavailableError()
  }
}
