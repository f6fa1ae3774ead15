import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Article } from '../charter/article.entity.ts'
import { ofType } from '../guest/guest.reads.ts'
import { Meeting } from '../meeting/meeting.entity.ts'
import { meetingById } from '../meeting/meeting.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { MeetingRequest } from './request.entity.ts'
import { requestsOfAlliance } from './request.reads.ts'

const MeetingRequestConnection = connectionOf(MeetingRequest, 'MeetingRequest', '临时联席会议申请')

@Resolver(() => MeetingRequest)
export class MeetingRequestResolver {
  @FieldResolver(() => Alliance, { description: 'Of which alliance (联盟).' })
  alliance(@Root() { allianceId }: MeetingRequest): Alliance {
    return { id: allianceId }
  }

  @FieldResolver(() => Organization, { description: 'Who asks for it (申请单位).' })
  organization(@Root() { organizationId }: MeetingRequest): Organization {
    return { id: organizationId }
  }

  @FieldResolver(() => [Alliance], { description: 'Other alliances that are to be invited (拟邀联盟).' })
  invitedAlliances(@Root() { guestIds }: MeetingRequest): Alliance[] {
    return ofType('alliance', guestIds)
  }

  @FieldResolver(() => [Organization], {
    description: 'Organizations from outside that are to be invited (拟邀党组织).',
  })
  invitedOrganizations(@Root() { guestIds }: MeetingRequest): Organization[] {
    return ofType('org', guestIds)
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'The meeting that was called; null unless it was approved (召开的会议).',
  })
  meeting(@Root() { meetingId }: MeetingRequest, @Ctx() context: Context) {
    return meetingId ? meetingById(context, meetingId) : null
  }

  @FieldResolver(() => Article, {
    nullable: true,
    description:
      'The article by which the secretariat approved it; null where the charter is silent, or it was not approved (依据条款).',
  })
  article(@Root() { articleId }: MeetingRequest): Article | null {
    return articleId ? { id: articleId } : null
  }
}

@Resolver(() => Alliance)
export class AllianceRequestsResolver {
  @FieldResolver(() => MeetingRequestConnection, {
    description:
      'Joint meetings that members have asked for, newest first; for those inside (临时联席会议申请).',
  })
  meetingRequests(@Root() { id }: Alliance, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return requestsOfAlliance(context, id, page)
  }
}
