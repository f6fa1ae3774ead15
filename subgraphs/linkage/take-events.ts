import type { Reaction } from '../../shared/graph/subgraph.ts'
import { areasBefore, tellChanges } from './live/tell.ts'
import { markSeen } from './progress/seen.copy.ts'
import { copyEntries } from './standing/entry.copy.ts'
import { copyStanding } from './standing/standing.copy.ts'
import { copyActs } from './tie/act.copy.ts'

/** What linkage makes of the events of whichever subgraph. */
export const takeEvents: Reaction = async (db, events) => {
  const before = await areasBefore(db, events)
  await copyStanding(db, events)
  await copyEntries(db, events)
  const acted = await copyActs(db, events)
  await markSeen(db, events)
  return tellChanges(db, events, { acted, before })
}
