import { sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Asker, type Gathering, outcomeOf } from '../../../shared/graph/gathering.ts'
import type { Place } from '../../../shared/places/place.ts'
import { IsAnElectionError } from '../election/election.errors.ts'
import { RecusedError } from '../exclusion/exclusion.rules.ts'
import { meetingPlace } from '../guest/guest.changes.ts'
import { selectVoters, type Voter } from '../meeting/acting-for.ts'
import { isInside } from '../meeting/check-in.changes.ts'
import { delegateOf } from '../meeting/delegate.rules.ts'
import { countVotes, insertVoters, keepReceipts } from './ballot.changes.ts'
import { motionEvent } from './motion.changes.ts'
import { BallotKind, MotionStatus } from './motion.enums.ts'
import { AlreadyVotedError, NotCheckedInError } from './motion.errors.ts'
import type { CastBallotInput } from './motion.inputs.ts'
import { type MotionRow, motionById, motionColumns } from './motion.reads.ts'
import { checkMotionState } from './motion.rules.ts'
import { newReceipt } from './receipt.ts'

type Db = Context['db']
type Locked = MotionRow & {
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
          // Nobody changes it while it is locked, and its voter may see it.
          motionById.prime(asker.context, id, motion)
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
  readonly place: Place | undefined
  /** The organizations that the askers may vote for. */
  readonly voters: readonly MotionVoter[]
  /** Who has voted, also in this round. */
  readonly voted: Set<string>
}

interface MotionVoter extends Voter {
  readonly hasVoted: boolean
  readonly isRecused: boolean
}

/** One unit has one vote, and only who is at the meeting votes. */
function voterFor(asker: Asker<AnyBallotInput>, facts: BallotFacts | undefined) {
  const { motionId, organizationId: named = null } = asker.input
  if (!facts || !isInside(asker, facts.place)) throw new NotFoundError('motionId', motionId)
  const { motion, voters, voted } = facts
  checkMotionState(motion.status, MotionStatus.OPEN)
  const organizationId = delegateOf(asker.context.access.placesOf('KEEPERS'), voters, named)
  const { isPresent, isRecused } = voters.find((voter) => voter.organizationId === organizationId)!
  if (!isPresent) throw new NotCheckedInError()
  if (isRecused) throw new RecusedError()
  if (voted.has(organizationId)) throw new AlreadyVotedError()
  return { motion, organizationId }
}

/** One round of votes after the other, and none while the ballot is being opened or closed. */
async function lockForBallots(
  db: Db,
  id: string,
  askers: readonly Asker<AnyBallotInput>[],
): Promise<BallotFacts | undefined> {
  const { rows } = await sql<Locked>`
    select ${motionColumns}, t.seats, m.alliance_id as "allianceId"
    from activities.motion t join activities.meeting m on m.id = t.meeting_id
    where t.id = ${id} for no key update of t`.execute(db)
  const motion = rows[0]
  if (!motion) return undefined
  const place = await meetingPlace(db, { id: motion.meetingId, allianceId: motion.allianceId })
  const voters = await votersOn(db, motion, askers)
  const voted = voters.filter(({ hasVoted }) => hasVoted)
  return {
    motion,
    place,
    voters,
    voted: new Set(voted.map(({ organizationId }) => organizationId)),
  }
}

async function votersOn(db: Db, { id, meetingId }: Locked, askers: readonly Asker<AnyBallotInput>[]) {
  const organizations = (table: string) =>
    sql`(select t.organization_id from ${sql.table(`activities.${table}`)} t where t.motion_id = ${id})`
  const { rows } = await sql<MotionVoter>`
    select v.*, v."organizationId" in ${organizations('voter')} as "hasVoted",
      v."organizationId" in ${organizations('recusal')} as "isRecused"
    from (${selectVoters(meetingId, askers)}) v`.execute(db)
  return rows
}
