import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { maskName, maskOfficialId, maskPhone } from '../../../shared/personal/masks.ts'
import { Personal } from '../../../shared/personal/personal.ts'
import { Node } from '../node/node.ts'
import { MemberStatus } from './member-status.ts'
import { nameForm, officialIdForm, phoneForm } from './person-forms.ts'
import { Sex } from './sex.ts'

const MemberTable = defineEntity({
  name: 'Member',
  schema: 'members',
  tableName: 'member',
  properties: {
    id: p.string().primary(),
    sealed: p.string().nullable(),
    nameMark: p.string().nullable(),
    phoneMark: p.string().nullable(),
    officialIdMark: p.string().nullable(),
    joinedOn: p.string(),
    fullOn: p.string().nullable(),
    status: p.enum(() => MemberStatus),
    organizationId: p.string(),
    since: p.string(),
    regionCode: p.string(),
    erasedOn: p.string().nullable(),
    demo: p.boolean(),
    version: p.integer().version(),
  },
})

/** A person. Known only to the person, to who keeps the roll or stands above it, and to who keeps it where the person reports in. */
@Directive('@key(fields: "id")')
@ObjectType('Member', {
  simpleResolvers: true,
  implements: Node,
  description: 'A Party member; belongs to one organization and may report in at others (党员).',
})
export class Member extends MemberTable.class {
  /** All that is declared personal below; null once it is erased. */
  declare sealed: string | null

  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Personal({ mask: maskName, find: nameForm })
  @Field(() => String, {
    nullable: true,
    description: 'The name, masked as 李**; null once the person is erased (姓名).',
  })
  declare name?: string | null

  @Personal()
  @Field(() => Sex, { nullable: true, description: 'Not shown without a purpose (性别).' })
  declare sex?: Sex | null

  @Personal()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of birth; not shown without a purpose (出生日期).',
  })
  declare birthOn?: string | null

  @Personal({ mask: maskPhone, find: phoneForm })
  @Field(() => String, { nullable: true, description: 'Telephone number, masked as 138****1234 (电话).' })
  declare phone?: string | null

  @Personal({ mask: maskOfficialId, find: officialIdForm })
  @Field(() => String, {
    nullable: true,
    description: 'The number of the resident identity card, masked as 1504************** (公民身份号码).',
  })
  declare officialId?: string | null

  @Personal()
  @Field(() => String, { nullable: true, description: 'Not shown without a purpose (民族).' })
  declare ethnicity?: string | null

  @Personal()
  @Field(() => String, { nullable: true, description: 'Not shown without a purpose (学历).' })
  declare education?: string | null

  @Personal()
  @Field(() => String, { nullable: true, description: 'Not shown without a purpose (住址).' })
  declare address?: string | null

  @Field(() => DateScalar, { description: 'Admitted as a probationary member on (入党日期).' })
  declare joinedOn: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Became a full member on; null on probation (转正日期).',
  })
  declare fullOn: string | null

  @Field(() => MemberStatus, { description: 'Whether the person is on the roll (党籍状态).' })
  declare status: MemberStatus

  @Field(() => DateScalar, { description: 'Belongs to the organization since (组织关系转入日期).' })
  declare since: string

  declare erasedOn: string | null

  @Field(() => Boolean, { description: 'Made up for demonstration, no real person (演示数据).' })
  declare demo: boolean

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

MemberTable.setClass(Member)
