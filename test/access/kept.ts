import { type DocumentNode, type GraphQLSchema, isObjectType, OperationTypeNode, parse } from 'graphql'
import { AnswerCache } from '../../gateway/cache/answer-cache.ts'
import { cachedLink } from '../../gateway/cache/cached-link.ts'
import type { GatewayCaller } from '../../gateway/caller.ts'
import { composeSupergraph } from '../../gateway/compose.ts'
import type { Subgraphs } from '../../gateway/demo/write-district.ts'
import { openGraph } from '../../gateway/graph/graph.ts'
import { inProcessLink } from '../../gateway/graph/in-process-link.ts'
import { EventTail } from '../../gateway/live/event-tail.ts'
import type { Viewer } from '../../shared/viewer.ts'
import { everythingOf } from './selection.ts'
import { args } from './walk.ts'

/** The same graph behind a gateway that keeps its answers. */
export interface KeepingGraph {
  /** What is given from what is kept, and what is asked anew, of the same query. */
  both(viewer: Viewer | undefined, document: DocumentNode): Promise<[kept: unknown, anew: unknown]>
  /** How often an answer was found among what is kept. */
  found(): number
  close(): void
}

export async function openKeepingGraph(subgraphs: Subgraphs): Promise<KeepingGraph> {
  const all = Object.values(subgraphs)
  const cache = new AnswerCache({ seconds: 3600, capacity: 100_000_000 })
  const tails = all.map(({ events }) => new EventTail(events, () => undefined))
  await Promise.all(tails.map((tail) => cache.freshness.follow(tail)))
  const graph = await openGraph(composeSupergraph(all), ({ name }) =>
    cachedLink(name, inProcessLink(all.find((subgraph) => subgraph.name === name)!, 60_000), cache),
  )
  return {
    async both(viewer, document) {
      await Promise.all(tails.map((tail) => tail.advance()))
      const caller: GatewayCaller = { viewer, locale: 'en', requestId: 'test' }
      const query = { document, type: OperationTypeNode.QUERY, operationName: undefined, variables: {} }
      const ask = (keeping: GatewayCaller) => graph.execute(query, keeping)
      return [
        await cache.answered(query, caller, async (keeping) => ({ data: (await ask(keeping)).data ?? null })),
        { data: (await ask(caller)).data },
      ]
    },
    found: () => cache.found,
    close: () => {
      for (const tail of tails) tail.close()
    },
  }
}

/** What shows most of what changes change: an alliance, an organization and a member with what is behind them. */
export function broadQuery(schema: GraphQLSchema): DocumentNode {
  const roots = [
    ['alliance', 'Alliance', 'alliance_one'],
    ['organization', 'Organization', 'org_a'],
    ['member', 'Member', 'member_self'],
  ] as const
  const fields = roots.map(([field, type, id]) => {
    const object = schema.getType(type)
    if (!isObjectType(object)) throw new TypeError(`${type} is no object type`)
    return `${field}(id: "${id}") ${everythingOf(object, 1, args)}`
  })
  return parse(`{ ${fields.join('\n')} }`)
}
