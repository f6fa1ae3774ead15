import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { MinutesStatus } from './minutes-status.ts'

const MinutesTable = defineEntity({
  name: 'Minutes',
  schema: 'activities',
  tableName: 'minutes',
  properties: {
    id: p.string().primary(),
    meetingId: p.string(),
    text: p.text(),
    status: p.enum(() => MinutesStatus),
    draftedAt: p.string(),
    adoptedAt: p.string().nullable(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Minutes', {
  simpleResolvers: true,
  description:
    'What is written down of a meeting; a draft is for the office, adopted ones are for those inside the alliance and those invited to the meeting (会议纪要).',
})
export class Minutes extends MinutesTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'What they say (正文).' })
  declare text: string

  @Field(() => MinutesStatus, { description: 'Whether they are still being written (状态).' })
  declare status: MinutesStatus

  @Field(() => DateTimeScalar, { description: 'When they were drafted from what is known (起草时间).' })
  declare draftedAt: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When they were adopted; null until then (定稿时间).',
  })
  declare adoptedAt: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

MinutesTable.setClass(Minutes)
