import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { activitiesOfAlliance } from '../activity/activity.reads.ts'
import { ActivityConnection } from '../activity/activity.resolver.ts'
import { meetingsOfAlliance } from '../meeting/meeting.reads.ts'
import { MeetingConnection } from '../meeting/meeting.resolver.ts'
import { Alliance } from './alliance.entity.ts'

@Resolver(() => Alliance)
export class AllianceResolver {
  @FieldResolver(() => MeetingConnection, {
    description: 'Its meetings, newest first; none for those outside (会议).',
  })
  meetings(@Root() { id }: Alliance, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return meetingsOfAlliance(context, id, page)
  }

  @FieldResolver(() => ActivityConnection, {
    description: 'Its activities, newest first; the public ones for those outside (活动).',
  })
  activities(@Root() { id }: Alliance, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return activitiesOfAlliance(context, id, page)
  }
}
