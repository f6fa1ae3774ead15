import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { VisibleTo } from '../../../shared/graph/visible.ts'
import { BodyKind } from './body-kind.ts'
import { MeetingStatus } from './meeting-status.ts'

const MeetingTable = defineEntity({
  name: 'Meeting',
  schema: 'activities',
  tableName: 'meeting',
  properties: {
    id: p.string().primary(),
    allianceId: p.string(),
    body: p.enum(() => BodyKind),
    bodyId: p.string().nullable(),
    title: p.string(),
    agenda: p.array(),
    status: p.enum(() => MeetingStatus),
    calledAt: p.string(),
    startsAt: p.string(),
    openedAt: p.string().nullable(),
    closedAt: p.string().nullable(),
    checkInCode: p.string().nullable(),
    charterId: p.string().nullable(),
    urgent: p.boolean(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Meeting', {
  simpleResolvers: true,
  description:
    "A meeting of one of an alliance's bodies, from call to close; seen by those inside the alliance (会议).",
})
export class Meeting extends MeetingTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'What it is called (会议名称).' })
  declare title: string

  @Field(() => BodyKind, { description: 'The kind of body that meets (机构类型).' })
  declare body: BodyKind

  @Field(() => MeetingStatus, { description: 'How far it has come (状态).' })
  declare status: MeetingStatus

  @Field(() => [String], { description: 'The topics in order (议程).' })
  declare agenda: string[]

  @Field(() => DateTimeScalar, { description: 'When it was called (通知时间).' })
  declare calledAt: string

  @Field(() => Boolean, {
    description: 'Whether it was called as an urgent one, with the shorter notice (是否紧急会议).',
  })
  declare urgent: boolean

  @Field(() => DateTimeScalar, { description: 'When it is to start (开始时间).' })
  declare startsAt: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was opened; null until then (实际开始时间).',
  })
  declare openedAt: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was closed; null until then (结束时间).',
  })
  declare closedAt: string | null

  @VisibleTo('OFFICE')
  @Field(() => String, {
    nullable: true,
    description:
      "The six digits delegates check in with; for the alliance's office, null unless open (签到码).",
  })
  declare checkInCode: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

MeetingTable.setClass(Meeting)
