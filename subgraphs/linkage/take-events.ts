import type { Reaction } from '../../shared/events/reaction.ts'
import { areasBefore, tellChanges } from './live/tell.ts'
import { copyEntries, entryKinds } from './standing/entry.copy.ts'
import { copyStanding } from './standing/standing.copy.ts'
import { standingKinds } from './standing/standing-kinds.ts'
import { copyActs } from './tie/act.copy.ts'
import { actKinds } from './tie/act.rules.ts'

export const eventKinds = [...standingKinds, ...entryKinds, ...actKinds]

/** What linkage makes of the events of whichever subgraph. */
export const takeEvents: Reaction['take'] = async (db, events) => {
  const before = await areasBefore(db, events)
  await copyStanding(db, events)
  await copyEntries(db, events)
  const acted = await copyActs(db, events)
  return tellChanges(db, events, { acted, before })
}
