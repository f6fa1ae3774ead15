import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { ActivityKind } from '../activity/activity-kind.ts'
import { ActivityScale, PlanItemStatus } from './plan-item-status.ts'

const PlanItemTable = defineEntity({
  name: 'PlanItem',
  schema: 'activities',
  tableName: 'plan_item',
  properties: {
    id: p.string().primary(),
    allianceId: p.string(),
    year: p.integer(),
    month: p.integer(),
    offeredById: p.string(),
    title: p.string(),
    kind: p.enum(() => ActivityKind),
    scale: p.enum(() => ActivityScale),
    note: p.string().nullable(),
    status: p.enum(() => PlanItemStatus),
    offeredOn: p.date(),
    decidedOn: p.date().nullable(),
    reason: p.string().nullable(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('PlanItem', {
  simpleResolvers: true,
  description:
    'Something to do that is offered for an alliance’s year: departments offer, members choose, the alliance decides (年度活动清单项).',
})
export class PlanItem extends PlanItemTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => Int, { description: 'For which year (年度).' })
  declare year: number

  @Field(() => Int, { description: 'In which month of it, 1–12 (月份).' })
  declare month: number

  @Field(() => String, { description: 'What it is called (名称).' })
  declare title: string

  @Field(() => ActivityKind, { description: 'What is done (类型).' })
  declare kind: ActivityKind

  @Field(() => ActivityScale, { description: 'Whether it is held together or in turn (规模).' })
  declare scale: ActivityScale

  @Field(() => String, { nullable: true, description: 'What there is to say of it (说明).' })
  declare note: string | null

  @Field(() => PlanItemStatus, { description: 'What has become of it (状态).' })
  declare status: PlanItemStatus

  @Field(() => DateScalar, { description: 'When it was offered (提出日期).' })
  declare offeredOn: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the alliance last decided on it (决定日期).',
  })
  declare decidedOn: string | null

  @Field(() => String, { nullable: true, description: 'Why the alliance decided so (决定理由).' })
  declare reason: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

PlanItemTable.setClass(PlanItem)
