import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { OrderDirection } from '../../../shared/graph/order.ts'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { ActivityKind } from './activity-kind.ts'

@InputType({ description: 'Which activities; all conditions must hold (筛选条件).' })
export class ActivityFilter {
  @Field(() => ID, { nullable: true, description: 'Of this alliance (联盟).' })
  allianceId?: string | null

  @Field(() => ID, { nullable: true, description: 'In which this organization takes part (参加党组织).' })
  organizationId?: string | null

  @Field(() => [ActivityKind], { nullable: true, description: 'Of one of these kinds (类型).' })
  kind?: ActivityKind[] | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Starting then or later (起始时间).' })
  from?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Starting before then (截止时间).' })
  to?: string | null
}

export enum ActivityOrderField {
  STARTS_AT = 'STARTS_AT',
}

registerEnumType(ActivityOrderField, {
  name: 'ActivityOrderField',
  description: 'What activities are ordered by (排序字段).',
  valuesConfig: { STARTS_AT: { description: 'When they start (开始时间).' } },
})

@InputType({ description: 'The order of activities (排序).' })
export class ActivityOrder {
  @Field(() => ActivityOrderField, { description: 'By what (字段).' })
  field!: ActivityOrderField

  @Field(() => OrderDirection, { description: 'Which way (方向).' })
  direction!: OrderDirection
}
