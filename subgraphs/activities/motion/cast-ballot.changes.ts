import { sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Asker, type Gathering, outcomeOf } from '../../../shared/graph/gathering.ts'
import { IsAnElectionError } from '../election/election.errors.ts'
import { RecusedError } from '../exclusion/exclusion.rules.ts'
import { meetingPlace } from '../guest/guest.changes.ts'
import { votersAt } from '../meeting/acting-for.ts'
import { isInside, presentAt } from '../meeting/check-in.changes.ts'
import { delegateOf } from '../meeting/delegate.rules.ts'
import { countVotes, insertVoters, keepReceipts } from './ballot.changes.ts'
import { motionEvent } from './motion.changes.ts'
import type { Motion } from './motion.entity.ts'
import { BallotKind, MotionStatus } from './motion.enums.ts'
import { AlreadyVotedError, NotCheckedInError } from './motion.errors.ts'
import type { CastBallotInput } from './motion.inputs.ts'
import { primeMotion } from './motion.reads.ts'
import { checkMotionState } from './motion.rules.ts'
import { newReceipt } from './receipt.ts'

type Db = Context['db']
type Locked = Pick<Motion, 'id' | 'meetingId' | 'status' | 'ballot'> & {
  readonly allianceId: string
  /** Of an election, how many it fills. */
  readonly seats: number | null
}

/** What a kind of ballot is beyond who casts it. */
interface BallotParts<Input, Prepared, Choice> {
  /** Reads what the votes are checked against. */
  prepare(db: Db, motionId: string): Promise<Prepared>
  /** What a ballot says, or a refusal. */
  vote(input: Input, facts: BallotFacts, prepared: Prepared): Choice
  count(
    db: Db,
    motion: Locked,
    votes: readonly (Choice & { readonly organizationId: string })[],
  ): Promise<void>
}

interface AnyBallotInput {
  readonly motionId: string
  readonly organizationId?: string | null
}

/** Ballots on one motion that come together lock it once. Of a secret one each voter is given a receipt. */
export function ballotsOn<Input extends AnyBallotInput, Prepared, Choice extends object>(
  parts: BallotParts<Input, Prepared, Choice>,
): Gathering<Input> {
  return {
    keyOf: ({ motionId }) => motionId,
    async take(db, askers) {
      const id = askers[0]!.input.motionId
      const facts = await lockForBallots(db, id, askers)
      const prepared = await parts.prepare(db, id)
      const votes: (Choice & { organizationId: string })[] = []
      const receipts: string[] = []
      const outcomes = askers.map((asker) =>
        outcomeOf(() => {
          const { motion, organizationId } = voterFor(asker, facts)
          votes.push({ ...parts.vote(asker.input, facts!, prepared), organizationId })
          facts!.voted.add(organizationId)
          const meeting = { id: motion.meetingId, allianceId: motion.allianceId }
          const event = motionEvent(motion, meeting, 'motion.ballotCast', [organizationId])
          const receipt = motion.ballot === BallotKind.SECRET ? newReceipt() : null
          if (receipt) receipts.push(receipt)
          return { payload: { motion }, events: [event], shown: { receipt } }
        }),
      )
      if (facts && votes.length > 0) {
        await insertVoters(db, id, votes)
        await parts.count(db, facts.motion, votes)
        await keepReceipts(db, id, receipts)
      }
      return outcomes
    },
    async prime(db, askers) {
      const contexts = askers.map(({ context }) => context)
      await primeMotion(db, askers[0]!.input.motionId, contexts)
    },
  }
}

export const castBallots: Gathering<CastBallotInput> = ballotsOn({
  prepare: async () => null,
  vote: ({ choice }: CastBallotInput, { motion }) => {
    if (motion.seats !== null) throw new IsAnElectionError()
    return { choice }
  },
  count: countVotes,
})

/** What is known under the lock of a motion. */
export interface BallotFacts {
  readonly motion: Locked
  readonly voted: Set<string>
}

type Facts = Awaited<ReturnType<typeof lockForBallots>>

/** One unit has one vote, and only who is at the meeting votes. */
function voterFor(asker: Asker<AnyBallotInput>, facts: Facts) {
  const { motionId, organizationId: named = null } = asker.input
  if (!facts || !isInside(asker, facts.place)) throw new NotFoundError('motionId', motionId)
  const { motion, delegates, present, voted, recused } = facts
  checkMotionState(motion.status, MotionStatus.OPEN)
  const organizationId = delegateOf(asker.context.access.placesOf('KEEPERS'), delegates, named)
  if (!present.has(organizationId)) throw new NotCheckedInError()
  if (recused.has(organizationId)) throw new RecusedError()
  if (voted.has(organizationId)) throw new AlreadyVotedError()
  return { motion, organizationId }
}

/** One round of votes after the other, and none while the ballot is being opened or closed. */
async function lockForBallots(db: Db, id: string, askers: readonly Asker<AnyBallotInput>[]) {
  const { rows } = await sql<Locked>`
    select t.id, t.meeting_id as "meetingId", t.status, t.ballot, t.seats, m.alliance_id as "allianceId"
    from activities.motion t join activities.meeting m on m.id = t.meeting_id
    where t.id = ${id} for no key update of t`.execute(db)
  const motion = rows[0]
  if (!motion) return undefined
  const place = await meetingPlace(db, { id: motion.meetingId, allianceId: motion.allianceId })
  const delegates = await votersAt(db, motion.meetingId, askers)
  const present = new Set(await presentAt(db, motion.meetingId))
  return { motion, place, delegates, present, ...(await votersOn(db, id)) }
}

/** Who has voted, and who has no part in it. */
async function votersOn(db: Db, motionId: string) {
  const { rows } = await sql<{ id: string; isRecused: boolean }>`
    select organization_id as id, false as "isRecused" from activities.voter where motion_id = ${motionId}
    union all
    select organization_id, true from activities.recusal where motion_id = ${motionId}`.execute(db)
  const [recused, voted] = [true, false].map(
    (which) => new Set(rows.filter(({ isRecused }) => isRecused === which).map(({ id }) => id)),
  )
  return { recused: recused!, voted: voted! }
}
