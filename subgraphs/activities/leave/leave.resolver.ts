import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { actingFor } from '../meeting/acting-for.ts'
import { lockMeetingInside, meetingEvent } from '../meeting/meeting.changes.ts'
import { Meeting } from '../meeting/meeting.entity.ts'
import { MeetingPayload } from '../meeting/meeting.inputs.ts'
import type { MeetingRow } from '../meeting/meeting.reads.ts'
import { checkMeetingState } from '../meeting/meeting.rules.ts'
import { MeetingStatus } from '../meeting/meeting-status.ts'
import { Organization } from '../organization/organization.entity.ts'
import { checkReason } from '../text/text.rules.ts'
import { checkAbsent, keepLeave } from './leave.changes.ts'
import { Leave } from './leave.entity.ts'
import { AskLeaveInput } from './leave.inputs.ts'
import { type LeaveRow, leavesFrom } from './leave.reads.ts'

@Resolver()
export class LeaveChangesResolver {
  @Mutation(() => MeetingPayload, {
    description:
      "Say that one's organization cannot come, and why; it counts as absent all the same, and is free to come after all (请假).",
  })
  async askLeave(
    @Arg('input', () => AskLeaveInput, { description: 'From which meeting, and why (会议与事由).' })
    input: AskLeaveInput,
    @Ctx() context: MutationContext,
  ): Promise<MeetingPayload> {
    const { meeting } = await lockMeetingInside(context, input.meetingId)
    checkMeetingState(meeting.status, MeetingStatus.CALLED, MeetingStatus.OPEN)
    checkReason(input.reason)
    const organizationId = await actingFor(context, meeting.id, input.organizationId)
    await checkAbsent(context, meeting.id, organizationId)
    await keepLeave(context, { meetingId: meeting.id, organizationId, reason: input.reason.trim() })
    record(context.em, meetingEvent(meeting, 'meeting.leaveAsked', [organizationId]))
    return { meeting }
  }
}

@Resolver(() => Leave)
export class LeaveResolver {
  @FieldResolver(() => Organization, { description: 'Who cannot come (请假单位).' })
  organization(@Root() { organizationId }: LeaveRow): Organization {
    return { id: organizationId }
  }
}

@Resolver(() => Meeting)
export class MeetingLeavesResolver {
  @FieldResolver(() => [Leave], {
    description: 'Who has asked for leave and has not come after all, in the order of asking (请假单位).',
  })
  async leaves(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return (await leavesFrom(context, id)) ?? []
  }
}
