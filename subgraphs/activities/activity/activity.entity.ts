import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { ActivityKind } from './activity-kind.ts'

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

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

ActivityTable.setClass(Activity)
