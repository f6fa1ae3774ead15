import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { AllianceKind } from '../alliance/alliance-kind.ts'
import { Node } from '../node/node.ts'
import { Sector } from '../unit/unit-kind.ts'
import { FoundingStatus } from './founding-status.ts'

@Directive('@key(fields: "id")')
@ObjectType('Founding', {
  simpleResolvers: true,
  implements: Node,
  description:
    'An alliance on the way to its founding: applied for, approved, filed, founded; for those who run one of its organizations or stand above (组建).',
})
export class Founding {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'What it is to be called (名称).' })
  declare name: string

  @Field(() => AllianceKind, { description: 'What kind of tie, whose charter it takes over (类型).' })
  declare kind: `${AllianceKind}`

  @Field(() => Sector, { nullable: true, description: 'The field it is to work in (行业领域).' })
  declare sector: `${Sector}` | null

  @Field(() => String, { description: 'The application, in writing (申请内容).' })
  declare statement: string

  @Field(() => FoundingStatus, { description: 'How far it is (状态).' })
  declare status: `${FoundingStatus}`

  @Field(() => DateScalar, { description: 'When it was applied for (申请日期).' })
  declare appliedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'When the superior decided (批复日期).' })
  declare decidedOn: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The day of the founding meeting (成立日期).' })
  declare foundedOn: string | null

  @Field(() => String, { nullable: true, description: 'The agreement of its members (共建协议).' })
  declare agreement: string | null

  @Field(() => String, { nullable: true, description: 'The rules of daily work (日常工作制度).' })
  declare workRules: string | null

  @Field(() => String, { nullable: true, description: 'The plan (工作计划).' })
  declare plan: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare allianceId: string
  declare regionCode: string
  declare leadOrganizationId: string
  declare organizationIds: readonly string[]
  declare approvedById: string | null
}
