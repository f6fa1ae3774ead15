import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { checkPersonal } from '../member/member.access.ts'
import { Member } from '../member/member.entity.ts'
import { type MemberRow, memberById } from '../member/member.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { hoursOfMember, hoursOfTeam } from './hours.reads.ts'
import { TeamConnection, TeamMemberConnection } from './team.connection.ts'
import { Team, TeamMember } from './team.entity.ts'
import { membersOfTeam, teamById, teamsOf, teamsOfMember } from './team.reads.ts'

/** A window of days. */
@ArgsType()
export class DaysArgs {
  @Field(() => DateScalar, { description: 'The first day (起始日期).' })
  from!: string

  @Field(() => DateScalar, { description: 'The last day (截止日期).' })
  to!: string
}

@ObjectType('TeamService', {
  simpleResolvers: true,
  description: 'What a team gave in a window of days (队伍服务时长).',
})
export class TeamService {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many of it gave hours. Unless the viewer keeps the roll or stands above it: of the whole months in the window that are over and in which at least 5 gave, in fives; null where there is no such month (人数).',
  })
  declare persons: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'How many hours; where persons are told in fives so are hours, of the same months, and null where they are not told (小时).',
  })
  declare hours: number | null
}

@Resolver(() => Team)
export class TeamResolver {
  @Query(() => Team, { nullable: true, description: 'One team (队伍).' })
  team(@Arg('id', () => ID, { description: 'The id (标识).' }) id: string, @Ctx() context: Context) {
    return teamById(context, id)
  }

  @FieldResolver(() => Organization, { description: 'Of which organization (党组织).' })
  organization(@Root() { organizationId }: Team): Organization {
    return { id: organizationId }
  }

  @FieldResolver(() => Alliance, { nullable: true, description: 'For which alliance, if for one (联盟).' })
  alliance(@Root() { allianceId }: Team): Alliance | null {
    return allianceId === null ? null : { id: allianceId }
  }

  @FieldResolver(() => TeamMemberConnection, {
    description: 'Who is or was in it, of those whom the viewer may know of, the latest first (队伍成员).',
  })
  members(@Root() { id }: Team, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return membersOfTeam(context, id, page)
  }

  @FieldResolver(() => TeamService, { description: 'What it gave by its activities of service (服务时长).' })
  service(@Root() { id }: Team, @Args(() => DaysArgs) { from, to }: DaysArgs, @Ctx() context: Context) {
    return hoursOfTeam(context, id, { from, to })
  }
}

@Resolver(() => TeamMember)
export class TeamMemberResolver {
  @FieldResolver(() => Member, { description: 'Who (党员).' })
  member(@Root() { memberId }: TeamMember, @Ctx() context: Context) {
    return memberById(context, memberId)
  }

  @FieldResolver(() => Team, { description: 'In which team (队伍).' })
  team(@Root() { teamId }: TeamMember, @Ctx() context: Context) {
    return teamById(context, teamId)
  }
}

@Resolver(() => Organization)
export class OrganizationTeamsResolver {
  @FieldResolver(() => TeamConnection, { description: 'Its teams, the latest first (服务队伍).' })
  teams(@Root() { id }: Organization, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return teamsOf(context, id, page)
  }
}

@Resolver(() => Member)
export class MemberTeamsResolver {
  @FieldResolver(() => TeamMemberConnection, { description: 'The teams, the latest first (所在队伍).' })
  teams(@Root() { id }: MemberRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return teamsOfMember(context, id, page)
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'The hours given at activities of service (服务时长).',
  })
  async serviceHours(
    @Root() member: MemberRow,
    @Args(() => DaysArgs) { from, to }: DaysArgs,
    @Ctx() context: Context,
  ) {
    checkPersonal(context, member)
    return (await hoursOfMember(context, member.id, { from, to })) ?? 0
  }
}
