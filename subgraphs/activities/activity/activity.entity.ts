import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { Attachment } from '../../../shared/attachment/attachment.ts'
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { ActivityKind } from './activity-kind.ts'
import { ActivityStatus } from './activity-status.ts'

const ActivityTable = defineEntity({
  name: 'Activity',
  schema: 'activities',
  tableName: 'activity',
  properties: {
    id: p.string().primary(),
    allianceId: p.string(),
    hostOrganizationId: p.string(),
    kind: p.enum(() => ActivityKind),
    title: p.string(),
    startsAt: p.string(),
    public: p.boolean(),
    status: p.enum(() => ActivityStatus),
    address: p.string().nullable(),
    places: p.integer().nullable(),
    signUpBy: p.string().nullable(),
    closedOn: p.date().nullable(),
    attendedAt: p.string().nullable(),
    summary: p.string().nullable(),
    photos: p.json<Attachment[]>(),
    cancelReason: p.string().nullable(),
    planItemId: p.string().nullable(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Activity', {
  simpleResolvers: true,
  description:
    'Something done together; public ones are for everyone, others for those who belong to the alliance (活动).',
})
export class Activity extends ActivityTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'What it is called (活动名称).' })
  declare title: string

  @Field(() => ActivityKind, { description: 'What is done (类型).' })
  declare kind: ActivityKind

  @Field(() => DateTimeScalar, { description: 'When it starts (开始时间).' })
  declare startsAt: string

  @Field(() => Boolean, { description: 'Whether everyone may see it (是否公开).' })
  declare public: boolean

  @Field(() => ActivityStatus, { description: 'How far it has come (状态).' })
  declare status: ActivityStatus

  @Field(() => String, { nullable: true, description: 'Where; null where it is not said (地点).' })
  declare address: string | null

  @Field(() => Int, { nullable: true, description: 'For how many people; null for any number (名额).' })
  declare places: number | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when one signs up; null for until it starts (报名截止时间).',
  })
  declare signUpBy: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was closed; null until then, and for what was taken over from records (结束日期).',
  })
  declare closedOn: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last written down who came; null until then (参加情况登记时间).',
  })
  declare attendedAt: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What was done; null until it is closed (活动小结).',
  })
  declare summary: string | null

  @Field(() => [Attachment], {
    description: 'Pictures of what was done; none until it is closed (活动照片).',
  })
  declare photos: Attachment[]

  @Field(() => String, {
    nullable: true,
    description: 'Why it was called off; null unless it was (取消原因).',
  })
  declare cancelReason: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

ActivityTable.setClass(Activity)
