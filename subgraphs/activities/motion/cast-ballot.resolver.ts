import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { findDelegate, insideMeeting } from '../meeting/meeting.changes.ts'
import { checkPresent, countVote } from './ballot.changes.ts'
import { shareMotion, tellOfMotion } from './motion.changes.ts'
import { MotionStatus } from './motion.enums.ts'
import { CastBallotInput, MotionPayload } from './motion.inputs.ts'
import { checkMotionState } from './motion.rules.ts'

@Resolver()
export class CastBallotResolver {
  @Mutation(() => MotionPayload, {
    description: "Vote for one's organization, which has checked in; once (投票).",
  })
  async castBallot(
    @Arg('input', () => CastBallotInput, { description: 'The ballot (选票).' }) input: CastBallotInput,
    @Ctx() context: MutationContext,
  ): Promise<MotionPayload> {
    const motion = await shareMotion(context, input.motionId)
    const meeting = await insideMeeting(context, motion.meetingId, { field: 'motionId', id: motion.id })
    checkMotionState(motion.status, MotionStatus.OPEN)
    const organizationId = await findDelegate(context, meeting.id, input.organizationId ?? null)
    await checkPresent(context, meeting.id, organizationId)
    await countVote(context, motion, organizationId, input.choice)
    tellOfMotion(context, motion, meeting, 'motion.ballotCast', [organizationId])
    return { motion }
  }
}
