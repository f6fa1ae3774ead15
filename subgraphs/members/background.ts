import type { OpenSubgraph, SubgraphOptions } from '../../shared/graph/subgraph.ts'
import { repeated } from '../../shared/repeated.ts'
import { systemClock } from '../../shared/time.ts'
import { tellDue } from './secondment/due.ts'

const sweepEveryMs = 10 * 60_000

/** The subgraph with what the passing of time does, of which no event tells. */
export function withBackground(
  subgraph: OpenSubgraph,
  { now = systemClock, onError = console.error }: SubgraphOptions,
): OpenSubgraph {
  const { events, database } = subgraph
  const look = async () => {
    while ((await tellDue(database.rows, now())) > 0) events.publishSoon()
  }
  const sweep = repeated(look, sweepEveryMs, onError)
  return {
    ...subgraph,
    async caughtUp() {
      await subgraph.caughtUp()
      await sweep.now()
    },
    async close() {
      await sweep.close()
      await subgraph.close()
    },
  }
}
