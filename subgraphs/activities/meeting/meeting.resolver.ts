import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Needs } from '../../../shared/graph/needs.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Charter } from '../charter/charter.entity.ts'
import { Organization } from '../organization/organization.entity.ts'
import { Attendance } from './attendance.entity.ts'
import { attendancesOf } from './attendance.reads.ts'
import { Meeting } from './meeting.entity.ts'
import { MeetingFilter, MeetingOrder } from './meeting.inputs.ts'
import { listMeetings, type MeetingRow, meetingById } from './meeting.reads.ts'
import { Quorum } from './quorum.entity.ts'
import { meetingQuorum } from './quorum.reads.ts'

export const MeetingConnection = connectionOf(Meeting, 'Meeting', '会议')
const AttendanceConnection = connectionOf(Attendance, 'Attendance', '签到记录')

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, {
    nullable: true,
    description: 'One meeting; null where the viewer is not inside the alliance (会议).',
  })
  meeting(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return meetingById(context, id)
  }

  @Query(() => MeetingConnection, {
    description:
      'Meetings of the alliances the viewer is inside of, newest first unless ordered otherwise (会议列表).',
  })
  meetings(
    @Arg('filter', () => MeetingFilter, { nullable: true, description: 'Which (筛选).' })
    filter: MeetingFilter | null,
    @Arg('orderBy', () => MeetingOrder, { nullable: true, description: 'In which order (排序).' })
    orderBy: MeetingOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return listMeetings(context, filter ?? {}, orderBy, page)
  }

  @Needs<MeetingRow>('allianceId')
  @FieldResolver(() => Alliance, { description: 'The alliance that meets (联盟).' })
  alliance(@Root() { allianceId }: MeetingRow): Alliance {
    return { id: allianceId }
  }

  @Needs<MeetingRow>('charterId')
  @FieldResolver(() => Charter, {
    nullable: true,
    description:
      'The version of the charter that it goes by: that of its day until it opens, then fixed; null where none was in force (依据章程版本).',
  })
  charter(@Root() { charterId }: MeetingRow): Charter | null {
    return charterId ? { id: charterId } : null
  }

  @FieldResolver(() => Quorum, {
    description: 'Who may come, who has come, and whether that is enough (法定人数).',
  })
  quorum(@Root() meeting: MeetingRow, @Ctx() context: Context) {
    return meetingQuorum(context, meeting)
  }

  @Needs<MeetingRow>('id')
  @FieldResolver(() => AttendanceConnection, { description: 'Who has come, in the order of coming (签到).' })
  attendances(@Root() { id }: MeetingRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return attendancesOf(context, id, page)
  }
}

@Resolver(() => Attendance)
export class AttendanceResolver {
  @Needs<Attendance>('organizationId')
  @FieldResolver(() => Organization, { description: 'The organization that came (党组织).' })
  organization(@Root() { organizationId }: Attendance): Organization {
    return { id: organizationId }
  }

  @Needs<Attendance>('proxyId')
  @FieldResolver(() => Organization, {
    nullable: true,
    description:
      'To whom it has entrusted its vote, and through whom it is there; null where it has come itself (受托单位).',
  })
  through(@Root() { proxyId }: Attendance): Organization | null {
    return proxyId ? { id: proxyId } : null
  }
}
