import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Team, TeamMember } from './team.entity.ts'
import { TeamKind } from './team-kind.ts'

@InputType({ description: 'A team to be founded (组建队伍).' })
export class FoundTeamInput extends MutationInput {
  @Field(() => ID, { description: 'Of which organization (党组织).' })
  declare organizationId: string

  @Field(() => ID, { nullable: true, description: 'For which alliance, if for one (联盟).' })
  declare allianceId?: string | null

  @Field(() => TeamKind, { description: 'What it is for (类别).' })
  declare kind: TeamKind

  @Field(() => String, { description: 'What it is called, 1–60 characters (名称).' })
  declare name: string

  @Field(() => DateScalar, { description: 'Founded on (成立日期).' })
  declare foundedOn: string
}

/** A change to a team that was read. */
@InputType()
abstract class TeamInput extends MutationInput {
  @Field(() => ID, { description: 'The team (队伍).' })
  declare teamId: string

  @Field(() => Int, { description: 'The version that was read (版本号).' })
  declare version: number
}

@InputType({ description: 'What a team is called from now on (更改队伍).' })
export class ChangeTeamInput extends TeamInput {
  @Field(() => String, { description: '1–60 characters (名称).' })
  declare name: string
}

@InputType({ description: 'The end of a team (解散队伍).' })
export class DissolveTeamInput extends TeamInput {
  @Field(() => DateScalar, { description: 'The first day without it (解散日期).' })
  declare on: string
}

@InputType({ description: 'A member for a team (加入队伍).' })
export class JoinTeamInput extends MutationInput {
  @Field(() => ID, { description: 'The team (队伍).' })
  declare teamId: string

  @Field(() => ID, { description: 'The member (党员).' })
  declare memberId: string

  @Field(() => DateScalar, { description: 'The first day (加入日期).' })
  declare since: string
}

@InputType({ description: 'Who leaves a team (退出队伍).' })
export class LeaveTeamInput extends MutationInput {
  @Field(() => ID, { description: 'The time in the team (队伍成员记录).' })
  declare teamMemberId: string

  @Field(() => DateScalar, { description: 'The first day no longer in it (退出日期).' })
  declare on: string
}

@ObjectType({ simpleResolvers: true })
abstract class TeamPayload extends Payload {
  @Field(() => Team, { nullable: true, description: 'Null if refused (队伍).' })
  declare team?: Team
}

@ObjectType({ simpleResolvers: true, description: 'The team that was founded (组建结果).' })
export class FoundTeamPayload extends TeamPayload {}

@ObjectType({ simpleResolvers: true, description: 'The team that was changed (更改结果).' })
export class ChangeTeamPayload extends TeamPayload {}

@ObjectType({ simpleResolvers: true, description: 'The team that was dissolved (解散结果).' })
export class DissolveTeamPayload extends TeamPayload {}

@ObjectType({ simpleResolvers: true })
abstract class TeamMemberPayload extends Payload {
  @Field(() => TeamMember, { nullable: true, description: 'Null if refused (队伍成员).' })
  declare teamMember?: TeamMember
}

@ObjectType({ simpleResolvers: true, description: 'Who has joined (加入结果).' })
export class JoinTeamPayload extends TeamMemberPayload {}

@ObjectType({ simpleResolvers: true, description: 'Who has left (退出结果).' })
export class LeaveTeamPayload extends TeamMemberPayload {}
