import type { OpenSubgraph, SubgraphOptions } from '../../shared/graph/subgraph.ts'
import { systemClock } from '../../shared/time.ts'
import { startAssignmentRunner } from './assignment/assignment-runner.ts'
import { startSweep } from './sweep.ts'

/** The subgraph with what runs beside it: assignments are worked out, and what is over by the clock is told. */
export function withBackground(
  subgraph: OpenSubgraph,
  { now = systemClock, onError = console.error }: SubgraphOptions,
): OpenSubgraph {
  const parts = { events: subgraph.events, rows: subgraph.database.rows, now, onError }
  const assignments = startAssignmentRunner(parts)
  const clock = startSweep(parts)
  return {
    ...subgraph,
    async caughtUp() {
      await subgraph.caughtUp()
      await clock.sweep()
      await assignments.caughtUp()
    },
    async close() {
      await clock.close()
      await assignments.close()
      await subgraph.close()
    },
  }
}
