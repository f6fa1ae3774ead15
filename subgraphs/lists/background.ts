import type { OpenSubgraph, SubgraphOptions } from '../../shared/graph/subgraph.ts'
import { repeated } from '../../shared/repeated.ts'
import { systemClock } from '../../shared/time.ts'
import { startAssignmentRunner } from './assignment/assignment-runner.ts'
import { sweepLists } from './sweep.ts'

const sweepEveryMs = 10 * 60_000

/** The subgraph with what runs beside it: assignments are worked out, and what is over by the clock is told. */
export function withBackground(
  subgraph: OpenSubgraph,
  { now = systemClock, onError = console.error }: SubgraphOptions,
): OpenSubgraph {
  const parts = { events: subgraph.events, rows: subgraph.database.rows, now, onError }
  const assignments = startAssignmentRunner(parts)
  const sweep = repeated(() => sweepLists(parts), sweepEveryMs, onError)
  return {
    ...subgraph,
    async caughtUp() {
      await subgraph.caughtUp()
      await sweep.now()
      await assignments.caughtUp()
    },
    async close() {
      await sweep.close()
      await assignments.close()
      await subgraph.close()
    },
  }
}
