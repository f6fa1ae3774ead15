import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { dayOf } from '../../../shared/time.ts'
import { charterOn } from '../charter/charter.reads.ts'
import { countOpenBallots } from '../motion/motion.changes.ts'
import { checkNoOpenBallot } from '../motion/motion.rules.ts'
import { checkNoticeOf } from '../notice/notice.changes.ts'
import { fulfilByMeeting } from '../obligation/meeting-deeds.ts'
import { dropIdleProxies } from '../proxy/proxy.changes.ts'
import { newCheckInCode } from './check-in-code.ts'
import { heldEvents } from './held.events.ts'
import {
  allianceInside,
  bodiesOf,
  checkOffice,
  freezeEntitled,
  lockMeeting,
  newMeeting,
  tellOfMeeting,
} from './meeting.changes.ts'
import { CallMeetingInput, MeetingPayload, MeetingStepInput } from './meeting.inputs.ts'
import {
  calledBody,
  checkCall,
  checkMeetingState,
  checkSomebodyEntitled,
  checkVersion,
} from './meeting.rules.ts'
import { MeetingStatus } from './meeting-status.ts'

@Resolver()
export class MeetingChangesResolver {
  @Mutation(() => MeetingPayload, {
    description: "Call a meeting of one of the alliance's bodies, by its office (召集会议).",
  })
  async callMeeting(
    @Arg('input', () => CallMeetingInput, { description: 'The call (会议通知).' }) input: CallMeetingInput,
    @Ctx() context: MutationContext,
  ): Promise<MeetingPayload> {
    checkOffice(context, await allianceInside(context, input.allianceId))
    const startsOn = dayOf(Temporal.Instant.from(input.startsAt))
    checkCall({ title: input.title, agenda: input.agenda ?? [], startsOn }, dayOf(context.now()))
    const bodies = await bodiesOf(context, input.allianceId)
    const meeting = newMeeting(context, input, calledBody(bodies, input.body, input.bodyId ?? null))
    await checkNoticeOf(context, meeting, startsOn, 'startsAt')
    tellOfMeeting(context, meeting, 'meeting.called')
    return { meeting }
  }

  @Mutation(() => MeetingPayload, {
    description:
      'Open a called meeting: who is entitled and the rules are fixed, check-in begins (会议开始).',
  })
  async openMeeting(
    @Arg('input', () => MeetingStepInput, { description: 'Which meeting (会议).' }) {
      meetingId,
      version,
    }: MeetingStepInput,
    @Ctx() context: MutationContext,
  ): Promise<MeetingPayload> {
    const meeting = await lockMeeting(context, meetingId)
    checkMeetingState(meeting.status, MeetingStatus.CALLED)
    checkVersion(meeting.version, version)
    await checkNoticeOf(context, meeting, dayOf(context.now()), 'meetingId')
    const today = dayOf(context.now()).toString()
    meeting.status = MeetingStatus.OPEN
    meeting.openedAt = context.now().toString()
    meeting.checkInCode = newCheckInCode()
    meeting.charterId = await charterOn(context.db, meeting.allianceId, today)
    await context.em.flush()
    checkSomebodyEntitled(await freezeEntitled(context, meetingId))
    await dropIdleProxies(context, meeting)
    tellOfMeeting(context, meeting, 'meeting.opened')
    return { meeting }
  }

  @Mutation(() => MeetingPayload, {
    description: 'Close an open meeting, once no ballot is open (会议结束).',
  })
  async closeMeeting(
    @Arg('input', () => MeetingStepInput, { description: 'Which meeting (会议).' }) {
      meetingId,
      version,
    }: MeetingStepInput,
    @Ctx() context: MutationContext,
  ): Promise<MeetingPayload> {
    const meeting = await lockMeeting(context, meetingId)
    checkMeetingState(meeting.status, MeetingStatus.OPEN)
    checkVersion(meeting.version, version)
    checkNoOpenBallot(await countOpenBallots(context, meetingId))
    meeting.status = MeetingStatus.CLOSED
    meeting.closedAt = context.now().toString()
    await context.em.flush()
    await fulfilByMeeting(context, meetingId)
    for (const event of await heldEvents(context.db, [meetingId], 'meeting.closed')) record(context.em, event)
    return { meeting }
  }

  @Mutation(() => MeetingPayload, { description: 'Call off a meeting that has not opened (取消会议).' })
  async cancelMeeting(
    @Arg('input', () => MeetingStepInput, { description: 'Which meeting (会议).' }) {
      meetingId,
      version,
    }: MeetingStepInput,
    @Ctx() context: MutationContext,
  ): Promise<MeetingPayload> {
    const meeting = await lockMeeting(context, meetingId)
    checkMeetingState(meeting.status, MeetingStatus.CALLED)
    checkVersion(meeting.version, version)
    meeting.status = MeetingStatus.CANCELLED
    tellOfMeeting(context, meeting, 'meeting.cancelled')
    return { meeting }
  }
}
