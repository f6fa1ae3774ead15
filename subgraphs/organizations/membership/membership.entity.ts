import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import { ExitKind, Tier } from './membership-kind.ts'

const MembershipTable = defineEntity({
  name: 'Membership',
  schema: 'organizations',
  tableName: 'membership',
  properties: {
    id: p.string().primary(),
    allianceId: p.string(),
    organizationId: p.string(),
    tier: p.enum(() => Tier),
    since: p.string(),
    until: p.string().nullable(),
    leftBy: p.enum(() => ExitKind).nullable(),
    representativeId: p.string().nullable(),
    liaisonId: p.string().nullable(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Membership', {
  simpleResolvers: true,
  implements: Node,
  description: 'One organization in one alliance (成员单位).',
})
export class Membership extends MembershipTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => Tier, { description: 'On which level it stands (层级).' })
  declare tier: Tier

  @Field(() => DateScalar, { description: 'Member since (加入日期).' })
  declare since: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day out of it; null while a member (退出日期).',
  })
  declare until: string | null

  @Field(() => ExitKind, {
    nullable: true,
    description: 'How it left; null while a member, and where no record says (退出方式).',
  })
  declare leftBy: ExitKind | null

  @Field(() => Int, { description: 'Counts its changes (版本号).' })
  declare version: number
}

MembershipTable.setClass(Membership)
