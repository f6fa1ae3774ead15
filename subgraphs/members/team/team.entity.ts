import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import { TeamKind } from './team-kind.ts'

const TeamTable = defineEntity({
  name: 'Team',
  schema: 'members',
  tableName: 'team',
  properties: {
    id: p.string().primary(),
    organizationId: p.string(),
    allianceId: p.string().nullable(),
    kind: p.enum(() => TeamKind),
    name: p.string(),
    foundedOn: p.string(),
    dissolvedOn: p.string().nullable(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Team', {
  simpleResolvers: true,
  implements: Node,
  description: 'Members who serve together: volunteers, a safety squad, a commando team (服务队伍).',
})
export class Team extends TeamTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => TeamKind, { description: 'What it is for (类别).' })
  declare kind: TeamKind

  @Field(() => String, { description: 'What it is called (名称).' })
  declare name: string

  @Field(() => DateScalar, { description: 'Founded on (成立日期).' })
  declare foundedOn: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day without it; null while it lasts (解散日期).',
  })
  declare dissolvedOn: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare organizationId: string
  declare allianceId: string | null
}

TeamTable.setClass(Team)

const TeamMemberTable = defineEntity({
  name: 'TeamMember',
  schema: 'members',
  tableName: 'team_member',
  properties: {
    id: p.string().primary(),
    teamId: p.string(),
    memberId: p.string(),
    since: p.string(),
    until: p.string().nullable(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('TeamMember', {
  simpleResolvers: true,
  implements: Node,
  description: 'A time that a member spent in a team (队伍成员).',
})
export class TeamMember extends TeamMemberTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => DateScalar, { description: 'The first day (加入日期).' })
  declare since: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day no longer in it; null while it lasts (退出日期).',
  })
  declare until: string | null

  declare teamId: string
  declare memberId: string
}

TeamMemberTable.setClass(TeamMember)
