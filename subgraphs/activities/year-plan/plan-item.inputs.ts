import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { ActivityKind } from '../activity/activity-kind.ts'
import { PlanItem } from './plan-item.entity.ts'
import { ActivityScale } from './plan-item-status.ts'

@InputType({ description: 'Something to do, offered for a year (提出年度活动).' })
export class OfferForYearInput extends MutationInput {
  @Field(() => ID, { description: 'To which alliance (联盟).' })
  allianceId!: string

  @Field(() => ID, {
    description:
      'Who offers it: a member that the caller keeps; the office enters any organization’s (提出单位).',
  })
  organizationId!: string

  @Field(() => Int, { description: 'For which year: this one or the next (年度).' })
  year!: number

  @Field(() => Int, { description: 'In which month of it, 1–12 (月份).' })
  month!: number

  @Field(() => String, { description: 'What it is called, 1–200 characters (名称).' })
  title!: string

  @Field(() => ActivityKind, { description: 'What is done (类型).' })
  kind!: ActivityKind

  @Field(() => ActivityScale, { description: 'Whether it is to be held together or in turn (规模).' })
  scale!: ActivityScale

  @Field(() => String, {
    nullable: true,
    description: 'What there is to say of it, at most 500 characters (说明).',
  })
  note?: string | null
}

@InputType({ description: 'Which item of a year (活动清单项操作).' })
export class WithdrawPlanItemInput extends MutationInput {
  @Field(() => ID, { description: 'Which (活动清单项).' })
  planItemId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; where it is left out, any (版本号).',
  })
  version?: number | null
}

@InputType({ description: 'Whether a member wants it (选择年度活动).' })
export class ChoosePlanItemInput extends MutationInput {
  @Field(() => ID, { description: 'Which (活动清单项).' })
  planItemId!: string

  @Field(() => Boolean, { description: 'True to choose it, false to choose it no longer (是否选择).' })
  chosen!: boolean

  @Field(() => ID, {
    nullable: true,
    description: 'For which member, where the caller keeps several (选择的成员单位).',
  })
  organizationId?: string | null
}

@InputType({ description: 'What the alliance decides on an item (确定年度活动).' })
export class DecidePlanItemInput extends WithdrawPlanItemInput {
  @Field(() => Boolean, { description: 'Whether it comes into the plan (是否列入).' })
  inPlan!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Why, 1–500 characters; required where it is left out (理由).',
  })
  reason?: string | null

  @Field(() => Int, { nullable: true, description: 'In which month after all, 1–12 (月份).' })
  month?: number | null

  @Field(() => ActivityScale, { nullable: true, description: 'Held together or in turn after all (规模).' })
  scale?: ActivityScale | null
}

@ObjectType({ simpleResolvers: true, description: 'The item after the change (活动清单项变更结果).' })
export class PlanItemPayload extends Payload {
  @Field(() => PlanItem, { nullable: true, description: 'Null if the change was refused (活动清单项).' })
  planItem?: { id: string }
}
