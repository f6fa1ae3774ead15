import type { Reaction } from '../../../shared/events/reaction.ts'
import { type Settlers, settle } from './settle.ts'

/** What `activities` tells of a ballot on a subject (docs/events.md, “Decisions”). */
interface MotionDecided {
  readonly subjectId: string
  readonly allianceId: string
  readonly outcome: 'PASSED' | 'REJECTED' | 'INQUORATE' | 'TIED' | null
  readonly decidedOn: string
}

/** Applies what meetings have decided. Without quorum, or where the charter has no majority, nothing is decided. */
export function applyDecided(settlers: Settlers): Reaction['take'] {
  return async (db, events) => {
    const told = []
    for (const { kind, about, data, at } of events) {
      if (kind !== 'motion.decided') continue
      const { outcome, subjectId, allianceId, decidedOn } = data as unknown as MotionDecided
      if (outcome !== 'PASSED' && outcome !== 'REJECTED') continue
      const motionId = typeof about.motion === 'string' ? about.motion : null
      const vote = { motionId, reason: null, at, actor: null, grant: null }
      const settled = { subjectId, allianceId, passed: outcome === 'PASSED', decidedOn, ...vote }
      told.push(...(await settle(db, settlers, settled)))
    }
    return told
  }
}
