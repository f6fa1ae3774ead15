import { appendEvents } from '../../shared/events/outbox.ts'
import type { OpenSubgraph, SubgraphOptions } from '../../shared/graph/subgraph.ts'
import { systemClock } from '../../shared/time.ts'
import type { AfterQuiet } from './after-quiet.ts'
import { keepCounted } from './flow/keep-counted.ts'
import { tellRest } from './live/tell.ts'
import { setLogs } from './progress/logs.ts'
import { isRebuilding } from './progress/rebuild.changes.ts'

/**
 * The subgraph with what runs beside it when events have come and it is quiet again: a rebuild goes on, also one that another process
 * has begun, what came in haste is told of, and what is out of date is counted again. In the midst of a rebuild every month would be
 * counted over and over.
 */
export function withBackground(
  subgraph: OpenSubgraph,
  bell: AfterQuiet,
  { now = systemClock }: SubgraphOptions,
): OpenSubgraph {
  const { rows } = subgraph.database
  setLogs(rows, subgraph.followed)
  /** Whether a rebuild is still under way after it. */
  const catchUp = async () => {
    await subgraph.caughtUp()
    return isRebuilding(rows, now())
  }
  const tell = async () => {
    const told = await rows.transaction().execute(async (tx) => {
      const events = await tellRest(tx)
      await appendEvents(tx, 'linkage', events, { actor: null, at: now() })
      return events.length > 0
    })
    if (told) subgraph.events.publishSoon()
  }
  bell.start(async () => {
    if (await catchUp()) return
    await tell()
    if (await keepCounted(rows)) bell.ring()
  })
  let catchingUp: Promise<unknown> = Promise.resolve()
  const ignore = subgraph.events.onAppend(() => bell.ring())
  // What is left of a catch-up is taken after the next start; it may be all events there ever were.
  const stopFollowing = async () => {
    ignore()
    await Promise.all([subgraph.stopFollowing(), bell.close()])
    await catchingUp
  }
  return {
    ...subgraph,
    async caughtUp() {
      const running = catchUp()
      catchingUp = Promise.allSettled([catchingUp, running])
      await running
    },
    stopFollowing,
    async close() {
      await stopFollowing()
      await subgraph.close()
    },
  }
}
