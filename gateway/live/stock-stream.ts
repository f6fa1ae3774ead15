import type { ExecutionResult, GraphQLError } from 'graphql'
import type { GatewayCaller } from '../caller.ts'
import { RefusedError } from '../errors/refused-error.ts'
import { type Gateway, isUnavailable } from '../gateway.ts'
import type { ReadyOperation } from '../operation/ready-operation.ts'
import { BoundedOutlet, type Outlet } from './outlet.ts'

/**
 * Serves a subscription of a foreign graph from the subgraph that has its field. The planner keeps one list of errors for the
 * whole stream, and after a break repeats the last event: of both only what is new is passed on.
 */
export async function stockStream(
  gateway: Gateway,
  { prepared, variables }: ReadyOperation,
  caller: GatewayCaller,
  open: () => Outlet,
): Promise<() => void> {
  const { document, definition, name: operationName } = prepared
  const request = { document, type: definition.operation, operationName, variables }
  const results = await gateway.graph.subscribe(request, caller)
  if (!(Symbol.asyncIterator in results)) throw new RefusedError(results.errors ?? [])
  const iterator = results[Symbol.asyncIterator]()
  const outlet = new BoundedOutlet(open)
  outlet.open()
  void pump(gateway, iterator, outlet, caller)
  return () => {
    outlet.close()
    void iterator.return?.()
  }
}

async function pump(
  gateway: Gateway,
  iterator: AsyncIterator<ExecutionResult>,
  outlet: BoundedOutlet,
  caller: GatewayCaller,
) {
  let seen = 0
  try {
    for (let next = await iterator.next(); !next.done && !outlet.closed; next = await iterator.next()) {
      const errors: readonly GraphQLError[] = next.value.errors ?? []
      const result = gateway.present({ ...next.value, errors: errors.slice(seen) }, caller)
      seen = errors.length
      if (isUnavailable(result)) return outlet.end(result.errors)
      outlet.send(Buffer.from(JSON.stringify(result)))
    }
    outlet.end()
  } catch (error) {
    outlet.end(gateway.presentErrors([error], caller))
  }
}
