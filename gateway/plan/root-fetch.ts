import type { FetchNode } from '@graphql-hive/router-query-planner'
import { firstKeyOf, plannedRequest, relocated, send } from './planned-request.ts'
import { rewriteBy } from './rewrites.ts'
import type { Step } from './run.ts'
import { isTree, merge } from './tree.ts'
import type { Satisfies } from './type-conditions.ts'

/** Asks a subgraph for root fields. */
export function rootFetch(node: FetchNode, satisfies: Satisfies, later: ReadonlySet<string>): Step {
  const request = plannedRequest(node, later)
  const rewrite = rewriteBy(node.outputRewrites, satisfies)
  const place = firstKeyOf(request)
  return {
    async take(run) {
      const result = await send(request, run, {}, place)
      if (!result) return
      for (const error of result.errors ?? []) run.errors.push(error.path ? error : relocated(error, place))
      const data = rewrite ? rewrite(result.data) : result.data
      if (isTree(data)) merge(run.data, data)
    },
    ahead: () => undefined,
  }
}
