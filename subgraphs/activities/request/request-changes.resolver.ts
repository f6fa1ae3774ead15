import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { rulesAt } from '../charter/charter.reads.ts'
import { checkGuests, inviteGuests } from '../guest/guest.changes.ts'
import { BodyKind } from '../meeting/body-kind.ts'
import { allianceInside, bodiesOf, newMeeting, tellOfMeeting } from '../meeting/meeting.changes.ts'
import { calledBody, checkCall } from '../meeting/meeting.rules.ts'
import { memberFor } from '../membership/membership.reads.ts'
import { checkNoticeOf } from '../notice/notice.changes.ts'
import { checkReason, checkTitle } from '../text/text.rules.ts'
import { checkNote } from '../topic/topic.rules.ts'
import { lockRequest, tellOfRequest } from './request.changes.ts'
import { MeetingRequest } from './request.entity.ts'
import {
  ApproveMeetingRequestInput,
  MeetingRequestPayload,
  RefuseMeetingRequestInput,
  RequestMeetingInput,
} from './request.inputs.ts'
import { approvalRule } from './request.rules.ts'
import { MeetingRequestStatus } from './request-status.ts'

@Resolver()
export class RequestChangesResolver {
  @Mutation(() => MeetingRequestPayload, {
    description: 'Ask for a joint meeting on a problem, as a member, with whom to invite (申请临时联席会议).',
  })
  async requestMeeting(
    @Arg('input', () => RequestMeetingInput, { description: 'On what, and with whom (申请).' })
    input: RequestMeetingInput,
    @Ctx() context: MutationContext,
  ): Promise<MeetingRequestPayload> {
    const { allianceId, problem, note, guestIds } = input
    await allianceInside(context, allianceId)
    checkTitle(problem, 'problem')
    checkNote(note)
    await checkGuests(context.db, allianceId, guestIds ?? [])
    const meetingRequest = context.em.create(MeetingRequest, {
      id: newId('meetingrequest'),
      allianceId,
      organizationId: await memberFor(context, allianceId, input.organizationId),
      problem: problem.trim(),
      note: note?.trim() || null,
      guestIds: guestIds ?? [],
      status: MeetingRequestStatus.ASKED,
      answer: null,
      meetingId: null,
      articleId: null,
      askedAt: context.now().toString(),
      version: 1,
    })
    tellOfRequest(context, meetingRequest, 'meetingRequest.asked')
    return { meetingRequest }
  }

  @Mutation(() => MeetingRequestPayload, {
    description:
      'Approve a joint meeting on a problem, by the office for the secretariat: it is called, and all are invited (批准临时联席会议).',
  })
  async approveMeetingRequest(
    @Arg('input', () => ApproveMeetingRequestInput, { description: 'Which, and when (申请与时间).' })
    input: ApproveMeetingRequestInput,
    @Ctx() context: MutationContext,
  ): Promise<MeetingRequestPayload> {
    const meetingRequest = await lockRequest(context, input)
    const { allianceId, problem, guestIds } = meetingRequest
    const today = dayOf(context.now())
    const rule = approvalRule(await rulesAt(context.db, allianceId, today.toString()))
    const startsOn = dayOf(Temporal.Instant.from(input.startsAt))
    const body = BodyKind.JOINT_MEETING
    const call = { allianceId, body, title: problem, agenda: [problem], ...input }
    checkCall({ ...call, startsOn }, today)
    const meeting = newMeeting(context, call, calledBody(await bodiesOf(context, allianceId), body, null))
    await checkNoticeOf(context, meeting, startsOn, 'startsAt')
    await context.em.flush()
    await inviteGuests(context.db, meeting.id, guestIds)
    meetingRequest.status = MeetingRequestStatus.APPROVED
    meetingRequest.meetingId = meeting.id
    meetingRequest.articleId = rule?.articleId ?? null
    tellOfMeeting(context, meeting, 'meeting.called')
    tellOfRequest(context, meetingRequest, 'meetingRequest.approved')
    return { meetingRequest }
  }

  @Mutation(() => MeetingRequestPayload, {
    description: 'Refuse a joint meeting on a problem, with a reason; by the office (不批准临时联席会议).',
  })
  async refuseMeetingRequest(
    @Arg('input', () => RefuseMeetingRequestInput, { description: 'Which, and why (申请与原因).' })
    input: RefuseMeetingRequestInput,
    @Ctx() context: MutationContext,
  ): Promise<MeetingRequestPayload> {
    const meetingRequest = await lockRequest(context, input)
    checkReason(input.reason)
    meetingRequest.status = MeetingRequestStatus.REFUSED
    meetingRequest.answer = input.reason.trim()
    tellOfRequest(context, meetingRequest, 'meetingRequest.refused')
    return { meetingRequest }
  }
}
