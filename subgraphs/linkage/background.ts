import type { OpenSubgraph, SubgraphOptions } from '../../shared/graph/subgraph.ts'
import { systemClock } from '../../shared/time.ts'
import { allChanges } from './flow/cube.store.ts'
import { keepCounted } from './flow/keep-counted.ts'
import { setLogs } from './progress/logs.ts'
import { isRebuilding } from './progress/rebuild.changes.ts'

const everyMs = 1000

/** The subgraph with what runs beside it once a second: a rebuild goes on, also one that another
 * process has begun, and what is out of date is counted again
 * when nothing has changed for a second: in a rebuild every month would be counted over and over. */
export function withBackground(
  subgraph: OpenSubgraph,
  { now = systemClock, onError = console.error }: SubgraphOptions,
): OpenSubgraph {
  const { rows } = subgraph.database
  setLogs(rows, subgraph.followed)
  let round = Promise.resolve()
  let seen: string | undefined
  const rebuild = async () => {
    if (!(await isRebuilding(rows, now()))) return
    await subgraph.caughtUp()
    await isRebuilding(rows, now())
  }
  const work = async () => {
    await rebuild()
    const changes = await allChanges(rows)
    if (changes === seen) await keepCounted(rows)
    seen = changes
  }
  const timer = setInterval(() => {
    round = round.then(work).catch(onError)
  }, everyMs)
  timer.unref()
  return {
    ...subgraph,
    async caughtUp() {
      await subgraph.caughtUp()
      await rebuild()
    },
    async close() {
      clearInterval(timer)
      await round
      await subgraph.close()
    },
  }
}
