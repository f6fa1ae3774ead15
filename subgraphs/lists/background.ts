import type { OpenSubgraph, SubgraphOptions } from '../../shared/graph/subgraph.ts'
import { systemClock } from '../../shared/time.ts'
import { startAssignmentRunner } from './assignment/assignment-runner.ts'
import { startOverdueSweep } from './opinion/overdue-sweep.ts'

/** The subgraph with what runs beside it: assignments are worked out, and overdue opinions recorded. */
export function withBackground(
  subgraph: OpenSubgraph,
  { now = systemClock, onError = console.error }: SubgraphOptions,
): OpenSubgraph {
  const parts = { events: subgraph.events, rows: subgraph.database.rows, now, onError }
  const assignments = startAssignmentRunner(parts)
  const overdue = startOverdueSweep(parts)
  return {
    ...subgraph,
    async caughtUp() {
      await subgraph.caughtUp()
      await overdue.sweep()
      await assignments.caughtUp()
    },
    async close() {
      await overdue.close()
      await assignments.close()
      await subgraph.close()
    },
  }
}
