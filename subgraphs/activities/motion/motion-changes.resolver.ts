import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { presenceOn } from '../exclusion/exclusion.changes.ts'
import { lockMeeting } from '../meeting/meeting.changes.ts'
import { checkMeetingState, checkVersion } from '../meeting/meeting.rules.ts'
import { MeetingStatus } from '../meeting/meeting-status.ts'
import { rulesOfMeeting } from '../meeting/quorum.reads.ts'
import { checkNoticeOf } from '../notice/notice.changes.ts'
import {
  countMotionsUnderWay,
  lockSubject,
  matterOf,
  seatsToFill,
  settleSubject,
} from '../subject/subject.changes.ts'
import { checkCanBePut } from '../subject/subject.rules.ts'
import { checkReason, checkTitle } from '../text/text.rules.ts'
import { coverTracks, prepareBallot } from './ballot.changes.ts'
import { decisionOn } from './decision.changes.ts'
import { lockMotion, newMotion, tellOfMotion } from './motion.changes.ts'
import { MotionStatus } from './motion.enums.ts'
import {
  MotionPayload,
  MotionStepInput,
  PutMotionInput,
  PutSubjectInput,
  RecordDecisionInput,
} from './motion.inputs.ts'
import { checkMotionState } from './motion.rules.ts'
import { recordedDecision } from './recorded.rules.ts'

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
    const motion = newMotion(context, { meetingId, title: title.trim(), ballot, subjectId: null })
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
    motion.seats = await seatsToFill(context, motion)
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
    const matter = await matterOf(context, motion)
    const rules = await rulesOfMeeting(context, meeting, matter)
    motion.decision = await decisionOn(
      context,
      motion,
      await presenceOn(context, { meetingId: meeting.id, motionId: motion.id, matter }),
      rules,
    )
    motion.status = MotionStatus.CLOSED
    await coverTracks(context, motion)
    await settleSubject(context, motion, meeting)
    tellOfMotion(context, motion, meeting, 'motion.ballotClosed')
    return { motion }
  }

  @Mutation(() => MotionPayload, {
    description:
      'Put what the body was asked to decide before one of its meetings, by the office (将提请事项列为议案).',
  })
  async putSubject(
    @Arg('input', () => PutSubjectInput, { description: 'What, and before which meeting (事项与会议).' }) {
      meetingId,
      subjectId,
      ballot,
    }: PutSubjectInput,
    @Ctx() context: MutationContext,
  ): Promise<MotionPayload> {
    const meeting = await lockMeeting(context, meetingId)
    checkMeetingState(meeting.status, MeetingStatus.CALLED, MeetingStatus.OPEN)
    const subject = await lockSubject(context, subjectId, meeting.allianceId)
    checkCanBePut(subject, meeting, await countMotionsUnderWay(context, subjectId))
    const meetsOn = dayOf(Temporal.Instant.from(meeting.openedAt ?? meeting.startsAt))
    await checkNoticeOf(context, meeting, meetsOn, 'meetingId', subject.matter)
    const motion = newMotion(context, { meetingId, title: subject.title.zh, ballot, subjectId })
    tellOfMotion(context, motion, meeting, 'motion.put')
    return { motion }
  }

  @Mutation(() => MotionPayload, {
    description:
      'Record what the body made of a count for which the charter names no majority, by the office (记录会议结论).',
  })
  async recordDecision(
    @Arg('input', () => RecordDecisionInput, { description: 'The conclusion and its grounds (结论与依据).' })
    { motionId, version, passed, reason, electedIds }: RecordDecisionInput,
    @Ctx() context: MutationContext,
  ): Promise<MotionPayload> {
    const { motion, meeting } = await lockMotion(context, motionId)
    checkMotionState(motion.status, MotionStatus.CLOSED)
    checkVersion(motion.version, version)
    checkReason(reason)
    const recorded = { reason: reason.trim(), at: context.now().toString() }
    motion.decision = recordedDecision(motion.decision!, passed, electedIds ?? [], recorded)
    await settleSubject(context, motion, meeting)
    tellOfMotion(context, motion, meeting, 'motion.decisionRecorded')
    return { motion }
  }
}
