import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { CheckInAttempts } from './check-in-attempts.ts'
import { admit, findDelegate, shareMeeting, tellOfMeeting } from './meeting.changes.ts'
import { CheckInInput, MeetingPayload } from './meeting.inputs.ts'
import { checkMeetingState } from './meeting.rules.ts'
import { MeetingStatus } from './meeting-status.ts'

const attempts = new CheckInAttempts()

@Resolver()
export class CheckInResolver {
  @Mutation(() => MeetingPayload, {
    description: "Check in at an open meeting for one's organization; again, it changes nothing (签到).",
  })
  async checkIn(
    @Arg('input', () => CheckInInput, { description: 'Where and with which code (签到信息).' })
    input: CheckInInput,
    @Ctx() context: MutationContext,
  ): Promise<MeetingPayload> {
    const { meetingId, code } = input
    const meeting = await shareMeeting(context, meetingId)
    checkMeetingState(meeting.status, MeetingStatus.OPEN)
    const organizationId = await findDelegate(context, meetingId, input.organizationId ?? null)
    attempts.check(`${meetingId} ${organizationId}`, meeting.checkInCode ?? '', code, context.now())
    const isNew = await admit(context, meetingId, organizationId)
    if (isNew) tellOfMeeting(context, meeting, 'meeting.checkedIn', [organizationId])
    return { meeting }
  }
}
