import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import { MemberStatus } from './member-status.ts'
import { Sex } from './sex.ts'

const MemberTable = defineEntity({
  name: 'Member',
  schema: 'members',
  tableName: 'member',
  properties: {
    id: p.string().primary(),
    name: p.string(),
    sex: p.enum(() => Sex),
    birthOn: p.string(),
    joinedOn: p.string(),
    fullOn: p.string().nullable(),
    phone: p.string().nullable(),
    status: p.enum(() => MemberStatus),
    organizationId: p.string(),
    since: p.string(),
    regionCode: p.string(),
    demo: p.boolean(),
    version: p.integer().version(),
  },
})

/** A person. Seen only by the person, by who keeps the roll, and, in part, by who keeps it where the person reports in. */
@Directive('@key(fields: "id")')
@ObjectType('Member', {
  simpleResolvers: true,
  implements: Node,
  description: 'A Party member; belongs to one organization and may report in at others (党员).',
})
export class Member extends MemberTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'The name (姓名).' })
  declare name: string

  @Field(() => Sex, {
    nullable: true,
    description: 'For the person and who keeps the roll of the organization of belonging (性别).',
  })
  declare sex: Sex

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day of birth; for the person and who keeps the roll of the organization of belonging (出生日期).',
  })
  declare birthOn: string

  @Field(() => DateScalar, { description: 'Admitted as a probationary member on (入党日期).' })
  declare joinedOn: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Became a full member on; null on probation (转正日期).',
  })
  declare fullOn: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number; masked for who only hosts the report-in, as 138****1234 (电话).',
  })
  declare phone: string | null

  @Field(() => MemberStatus, { description: 'Whether the person is on the roll (党籍状态).' })
  declare status: MemberStatus

  @Field(() => DateScalar, { description: 'Belongs to the organization since (组织关系转入日期).' })
  declare since: string

  @Field(() => Boolean, { description: 'Made up for demonstration, no real person (演示数据).' })
  declare demo: boolean

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

MemberTable.setClass(Member)
