import { Arg, Args, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Organization } from '../organization/organization.entity.ts'
import { Activity } from './activity.entity.ts'
import { ActivityFilter, ActivityOrder } from './activity.inputs.ts'
import {
  type ActivityRow,
  activityById,
  coHostsOf,
  crowdOf,
  listActivities,
  participantsOf,
} from './activity.reads.ts'
import { Participation } from './participation.entity.ts'

export const ActivityConnection = connectionOf(Activity, 'Activity', '活动')
const ParticipationConnection = connectionOf(Participation, 'Participation', '参加记录')

@Resolver(() => Activity)
export class ActivityResolver {
  @Query(() => Activity, {
    nullable: true,
    description: 'One activity; null where the viewer may not see it (活动).',
  })
  activity(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return activityById(context, id)
  }

  @Query(() => ActivityConnection, {
    description: 'Activities the viewer may see, newest first unless ordered otherwise (活动列表).',
  })
  activities(
    @Arg('filter', () => ActivityFilter, { nullable: true, description: 'Which (筛选).' })
    filter: ActivityFilter | null,
    @Arg('orderBy', () => ActivityOrder, { nullable: true, description: 'In which order (排序).' })
    orderBy: ActivityOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return listActivities(context, filter ?? {}, orderBy, page)
  }

  @FieldResolver(() => Alliance, { description: 'The alliance it belongs to (联盟).' })
  alliance(@Root() { allianceId }: ActivityRow): Alliance {
    return { id: allianceId }
  }

  @FieldResolver(() => Organization, { description: 'Who arranges it (牵头党组织).' })
  host(@Root() { hostOrganizationId }: ActivityRow): Organization {
    return { id: hostOrganizationId }
  }

  @FieldResolver(() => [Organization], {
    description: 'Who arranges it jointly with the host (联合主办单位).',
  })
  async coHosts(@Root() { id }: ActivityRow, @Ctx() context: Context) {
    return ((await coHostsOf(context, id)) ?? []).map((organization) => ({ id: organization }))
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many places are left; null where their number is not limited (剩余名额).',
  })
  async placesLeft(@Root() { id, places }: ActivityRow, @Ctx() context: Context) {
    return places === null ? null : Math.max(0, places - (await crowdOf(context, id))!.placed)
  }

  @FieldResolver(() => Int, { description: 'How many people wait for a place (候补人数).' })
  async waiting(@Root() { id }: ActivityRow, @Ctx() context: Context) {
    return (await crowdOf(context, id))!.waiting
  }

  @FieldResolver(() => Int, { description: 'How many persons are recorded to have come (到场人数).' })
  async attendees(@Root() { id }: ActivityRow, @Ctx() context: Context) {
    return (await crowdOf(context, id))!.came
  }

  @FieldResolver(() => Float, { description: 'How many hours they gave together (累计时长).' })
  async hours(@Root() { id }: ActivityRow, @Ctx() context: Context) {
    return (await crowdOf(context, id))!.hours
  }

  @FieldResolver(() => ParticipationConnection, {
    description: 'Who takes part, the hosts among them, and who waits for a place (参加单位).',
  })
  participants(@Root() { id }: ActivityRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return participantsOf(context, id, page)
  }
}

@Resolver(() => Participation)
export class ParticipationResolver {
  @FieldResolver(() => Organization, { description: 'The organization that takes part (党组织).' })
  organization(@Root() { organizationId }: Participation): Organization {
    return { id: organizationId }
  }
}
