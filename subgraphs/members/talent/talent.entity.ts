import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { TimeWindow } from '../../../shared/time-window/time-window.ts'
import { Node } from '../node/node.ts'

const TalentTable = defineEntity({
  name: 'Talent',
  schema: 'members',
  tableName: 'talent',
  properties: {
    id: p.string().primary(),
    memberId: p.string(),
    organizationId: p.string(),
    skills: p.array(),
    description: p.text(),
    windows: p.json<TimeWindow[]>(),
    allianceId: p.string().nullable(),
    consentedOn: p.string(),
    version: p.integer().version(),
  },
})

/** Known to the person, and to those who may read what is personal of the person. Others meet it as a resource without a person. */
@Directive('@key(fields: "id")')
@ObjectType('Talent', {
  simpleResolvers: true,
  implements: Node,
  description: 'What a member offers to others, by consent that may be withdrawn at any time (红色人才库).',
})
export class Talent extends TalentTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => [String], { description: 'What the member can do (技能特长).' })
  declare skills: string[]

  @Field(() => String, { description: 'What else is told of it, without a name (说明).' })
  declare description: string

  @Field(() => [TimeWindow], { description: 'When; by arrangement if empty (可服务时段).' })
  declare windows: TimeWindow[]

  @Field(() => DateScalar, { description: 'The day of consent (同意日期).' })
  declare consentedOn: string

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare allianceId: string | null
}

TalentTable.setClass(Talent)
