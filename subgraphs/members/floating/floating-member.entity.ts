import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { maskName, maskOfficialId, maskPhone } from '../../../shared/personal/masks.ts'
import { Personal } from '../../../shared/personal/personal.ts'
import { officialIdForm } from '../member/person-forms.ts'
import { Node } from '../node/node.ts'
import { FloatingStatus } from './floating-status.ts'

const FloatingMemberTable = defineEntity({
  name: 'FloatingMember',
  schema: 'members',
  tableName: 'floating_member',
  properties: {
    id: p.string().primary(),
    sealed: p.string().nullable(),
    officialIdMark: p.string().nullable(),
    status: p.enum(() => FloatingStatus),
    organizationId: p.string(),
    foundBy: p.string(),
    foundOn: p.string(),
    registeredOn: p.string().nullable(),
    assignedOn: p.string().nullable(),
    leftOn: p.string().nullable(),
    version: p.integer().version(),
  },
})

/** Known to who keeps the organization that answers for the person, and to those above it. */
@Directive('@key(fields: "id")')
@ObjectType('FloatingMember', {
  simpleResolvers: true,
  implements: Node,
  description: 'A Party member who lives here while belonging elsewhere, or nowhere any more (流动党员).',
})
export class FloatingMember extends FloatingMemberTable.class {
  /** All that is declared personal below; null once the person has left. */
  declare sealed: string | null

  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Personal({ mask: maskName })
  @Field(() => String, { nullable: true, description: 'The name, masked as 李**; null once gone (姓名).' })
  declare name?: string | null

  @Personal({ mask: maskPhone })
  @Field(() => String, { nullable: true, description: 'Telephone number, masked as 138****1234 (电话).' })
  declare phone?: string | null

  @Personal({ mask: maskOfficialId, find: officialIdForm })
  @Field(() => String, {
    nullable: true,
    description: 'The number of the resident identity card, masked as 1504************** (公民身份号码).',
  })
  declare officialId?: string | null

  @Personal()
  @Field(() => String, {
    nullable: true,
    description:
      'The organization of belonging, as the person says it; not shown without a purpose (原党组织).',
  })
  declare home?: string | null

  @Personal()
  @Field(() => String, {
    nullable: true,
    description:
      'The number of the certificate of floating members; not shown without a purpose (流动党员活动证号).',
  })
  declare certificate?: string | null

  @Field(() => FloatingStatus, { description: 'How far the person has been taken in (状态).' })
  declare status: FloatingStatus

  @Field(() => DateScalar, { description: 'Found on (摸排日期).' })
  declare foundOn: string

  @Field(() => DateScalar, { nullable: true, description: 'Registered on (登记日期).' })
  declare registeredOn: string | null

  @Field(() => DateScalar, { nullable: true, description: 'With the organization since (编入日期).' })
  declare assignedOn: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The first day no longer here (流出日期).' })
  declare leftOn: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

FloatingMemberTable.setClass(FloatingMember)
