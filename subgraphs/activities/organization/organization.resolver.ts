import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { InvalidInputError } from '../../../shared/errors.ts'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { activitiesOfOrganization } from '../activity/activity.reads.ts'
import { ActivityConnection } from '../activity/activity.resolver.ts'
import { meetingsOfOrganization } from '../meeting/meeting.reads.ts'
import { MeetingConnection } from '../meeting/meeting.resolver.ts'
import { Operation } from './operation.entity.ts'
import { lastActiveOn, operationOf } from './operation.reads.ts'
import { Organization } from './organization.entity.ts'

const mostMonths = 120

@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => MeetingConnection, {
    description:
      'The meetings it is or was entitled to come to, newest first; none for those outside the alliance (会议).',
  })
  meetings(@Root() { id }: Organization, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return meetingsOfOrganization(context, id, page)
  }

  @FieldResolver(() => ActivityConnection, {
    description: 'The activities it takes part in, newest first (活动).',
  })
  activities(@Root() { id }: Organization, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return activitiesOfOrganization(context, id, page)
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The last day it came to a meeting or took part in an activity; null if never, and for those outside (最近活动日期).',
  })
  lastActiveOn(@Root() { id }: Organization, @Ctx() context: Context) {
    return lastActiveOn(context, id)
  }

  @FieldResolver(() => Operation, {
    description: 'How many organizations there are here and below, and how many really operate (运转情况).',
  })
  async operation(
    @Root() { id }: Organization,
    @Arg('months', () => Int, {
      defaultValue: 6,
      description: 'Looking back so many months: 1–120 (回看月数).',
    })
    months: number,
    @Ctx() context: Context,
  ) {
    checkMonths(months)
    return (await operationOf(context, id, months)) ?? { organizations: 0, operating: 0 }
  }
}

function checkMonths(months: number): void {
  if (months >= 1 && months <= mostMonths) return
  throw new InvalidInputError('months', {
    zh: `月数应在 1–${mostMonths} 之间。`,
    en: `Between 1 and ${mostMonths} months.`,
  })
}
