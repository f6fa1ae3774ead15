import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { lockMeeting } from '../meeting/meeting.changes.ts'
import { checkMeetingState, checkTitle, checkVersion } from '../meeting/meeting.rules.ts'
import { MeetingStatus } from '../meeting/meeting-status.ts'
import { readPresence, rulesOfMeeting } from '../meeting/quorum.reads.ts'
import { coverTracks, prepareBallot, tallyOf } from './ballot.changes.ts'
import { decide } from './decision.rules.ts'
import { lockMotion, tellOfMotion } from './motion.changes.ts'
import { Motion } from './motion.entity.ts'
import { MotionStatus } from './motion.enums.ts'
import { MotionPayload, MotionStepInput, PutMotionInput } from './motion.inputs.ts'
import { checkMotionState } from './motion.rules.ts'

@Resolver()
export class MotionChangesResolver {
  @Mutation(() => MotionPayload, {
    description: "Put a motion before a meeting, by the alliance's office (提出议案).",
  })
  async putMotion(
    @Arg('input', () => PutMotionInput, { description: 'The motion (议案).' }) {
      meetingId,
      title,
      ballot,
    }: PutMotionInput,
    @Ctx() context: MutationContext,
  ): Promise<MotionPayload> {
    const meeting = await lockMeeting(context, meetingId)
    checkMeetingState(meeting.status, MeetingStatus.CALLED, MeetingStatus.OPEN)
    checkTitle(title)
    const motion = context.em.create(Motion, {
      id: newId('motion'),
      meetingId,
      title: title.trim(),
      ballot,
      status: MotionStatus.PUT,
      decision: null,
      version: 1,
    })
    tellOfMotion(context, motion, meeting, 'motion.put')
    return { motion }
  }

  @Mutation(() => MotionPayload, { description: 'Open the ballot on a motion (开始投票).' })
  async openBallot(
    @Arg('input', () => MotionStepInput, { description: 'Which motion (议案).' }) {
      motionId,
      version,
    }: MotionStepInput,
    @Ctx() context: MutationContext,
  ): Promise<MotionPayload> {
    const { motion, meeting } = await lockMotion(context, motionId)
    checkMeetingState(meeting.status, MeetingStatus.OPEN)
    checkMotionState(motion.status, MotionStatus.PUT)
    checkVersion(motion.version, version)
    motion.status = MotionStatus.OPEN
    await prepareBallot(context, motion)
    tellOfMotion(context, motion, meeting, 'motion.ballotOpened')
    return { motion }
  }

  @Mutation(() => MotionPayload, {
    description: "Close the ballot and count it by the charter's rules (结束投票).",
  })
  async closeBallot(
    @Arg('input', () => MotionStepInput, { description: 'Which motion (议案).' }) {
      motionId,
      version,
    }: MotionStepInput,
    @Ctx() context: MutationContext,
  ): Promise<MotionPayload> {
    const { motion, meeting } = await lockMotion(context, motionId)
    checkMotionState(motion.status, MotionStatus.OPEN)
    checkVersion(motion.version, version)
    const { entitled, present } = (await readPresence(context.db, [meeting.id])).get(meeting.id)!
    const count = { ...(await tallyOf(context, motion)), entitled, present }
    motion.decision = decide(count, await rulesOfMeeting(context, meeting))
    motion.status = MotionStatus.CLOSED
    await coverTracks(context, motion)
    tellOfMotion(context, motion, meeting, 'motion.ballotClosed')
    return { motion }
  }
}
