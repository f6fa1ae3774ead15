import type { ExecutionResult } from 'graphql'
import type { Moment } from '../../shared/moment.ts'
import type { GatewayCaller } from '../caller.ts'
import type { SubgraphCall, SubgraphRequest } from './subgraph-link.ts'

export interface Asked {
  readonly request: SubgraphRequest
  readonly caller: GatewayCaller
}

/** Sends several as one request, and answers a function for each that says or throws what came of it; undefined where it is too much for one, or the subgraph takes one only. */
export type AskAll = (
  asked: readonly Asked[],
  moment: Moment,
) => Promise<readonly (() => ExecutionResult)[] | undefined>

const mostTogether = 50

interface Waiting extends Asked {
  readonly resolve: (result: ExecutionResult | Promise<ExecutionResult>) => void
  readonly reject: (error: unknown) => void
}

/**
 * Sends what is asked in one turn of the event loop for the same moment and with the same token as one request. What cannot go
 * together, as to a subgraph of a version before, is asked one by one.
 */
export function bundled(askOne: SubgraphCall, askAll: AskAll): SubgraphCall {
  const link = {}

  return (request, caller) => {
    const { moment } = caller
    if (!moment) return askOne(request, caller)
    return new Promise((resolve, reject) => {
      bundleOf(moment, caller).push({ request, caller, resolve, reject })
    })
  }

  function bundleOf(moment: Moment, { authorization, wantsAsOf }: GatewayCaller): Waiting[] {
    const bundles = moment.of(link, () => new Map<string, Waiting[]>())
    const key = `${wantsAsOf ?? false} ${authorization ?? ''}`
    const known = bundles.get(key)
    if (known && known.length < mostTogether) return known
    const bundle: Waiting[] = []
    bundles.set(key, bundle)
    process.nextTick(() => {
      if (bundles.get(key) === bundle) bundles.delete(key)
      void send(bundle, moment)
    })
    return bundle
  }

  async function send(bundle: readonly Waiting[], moment: Moment): Promise<void> {
    try {
      const results = await askAll(bundle, moment)
      for (const [index, { request, caller, resolve, reject }] of bundle.entries()) {
        try {
          resolve(results ? results[index]!() : askOne(request, caller))
        } catch (error) {
          reject(error)
        }
      }
    } catch (error) {
      for (const { reject } of bundle) reject(error)
    }
  }
}
