import { sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Asker, type Gathering, outcomeOf } from '../../../shared/graph/gathering.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { delegatesAt, isInside, presentAt } from '../meeting/check-in.changes.ts'
import { delegateOf, type Entitled } from '../meeting/delegate.rules.ts'
import { countVotes, type Vote } from './ballot.changes.ts'
import { motionEvent } from './motion.changes.ts'
import type { Motion } from './motion.entity.ts'
import { MotionStatus } from './motion.enums.ts'
import { AlreadyVotedError, NotCheckedInError } from './motion.errors.ts'
import type { CastBallotInput } from './motion.inputs.ts'
import { primeMotion } from './motion.reads.ts'
import { checkMotionState } from './motion.rules.ts'

type Db = Context['db']
type Locked = Pick<Motion, 'id' | 'meetingId' | 'status' | 'ballot'> & { readonly allianceId: string }

/** Ballots on one motion that come together lock it once. */
export const castBallots: Gathering<CastBallotInput> = {
  keyOf: ({ motionId }) => motionId,
  async take(db, askers) {
    const id = askers[0]!.input.motionId
    const facts = await lockForBallots(db, id, askers)
    const votes: Vote[] = []
    const outcomes = askers.map((asker) =>
      outcomeOf(() => {
        const { motion, meeting, vote } = cast(asker, facts)
        facts?.voted.add(vote.organizationId)
        votes.push(vote)
        const event = motionEvent(motion, meeting, 'motion.ballotCast', [vote.organizationId])
        return { payload: { motion }, events: [event] }
      }),
    )
    if (facts) await countVotes({ db }, facts.motion, votes)
    return outcomes
  },
  async prime(db, askers) {
    const contexts = askers.map(({ context }) => context)
    await primeMotion(db, askers[0]!.input.motionId, contexts)
  },
}

type Facts = Awaited<ReturnType<typeof lockForBallots>>

/** One unit has one vote, and only who is at the meeting votes. */
function cast(asker: Asker<CastBallotInput>, facts: Facts) {
  const { motionId, choice, organizationId: named = null } = asker.input
  if (!facts || !isInside(asker, facts.place)) throw new NotFoundError('motionId', motionId)
  const { motion, delegates, present, voted } = facts
  checkMotionState(motion.status, MotionStatus.OPEN)
  const organizationId = delegateOf(asker.context.access.placesOf('KEEPERS'), delegates, named)
  if (!present.has(organizationId)) throw new NotCheckedInError()
  if (voted.has(organizationId)) throw new AlreadyVotedError()
  const meeting = { id: motion.meetingId, allianceId: motion.allianceId }
  return { motion, meeting, vote: { organizationId, choice } }
}

/** One round of votes after the other, and none while the ballot is being opened or closed. */
async function lockForBallots(db: Db, id: string, askers: readonly Asker<CastBallotInput>[]) {
  const { rows } = await sql<Locked>`
    select t.id, t.meeting_id as "meetingId", t.status, t.ballot, m.alliance_id as "allianceId"
    from activities.motion t join activities.meeting m on m.id = t.meeting_id
    where t.id = ${id} for no key update of t`.execute(db)
  const motion = rows[0]
  if (!motion) return undefined
  const place = (await readPlaces(db, 'activities', [motion.allianceId])).get(motion.allianceId)
  const delegates: Entitled[] = await delegatesAt(db, motion.meetingId, askers)
  const present = new Set(await presentAt(db, motion.meetingId))
  return { motion, place, delegates, present, voted: new Set(await votersOn(db, id)) }
}

async function votersOn(db: Db, motionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select organization_id as id from activities.voter where motion_id = ${motionId}`.execute(db)
  return rows.map(({ id }) => id)
}
