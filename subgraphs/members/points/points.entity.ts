import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'

@ObjectType('PointsItem', {
  simpleResolvers: true,
  description: 'One thing that earns or costs points (积分项目).',
})
export class PointsItem {
  @Field(() => String, { description: 'What entries call it (项目代码).' })
  declare code: string

  @Field(() => String, { description: 'What people call it (项目名称).' })
  declare name: string

  @Field(() => Float, { description: 'For one time or one hour; negative where it costs (分值).' })
  declare points: number

  @Field(() => Float, { nullable: true, description: 'The most in a year; null without a limit (年度上限).' })
  declare cap: number | null

  @Field(() => Boolean, { description: 'Counted by the hour rather than by the time (按小时计).' })
  declare perHour: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'The kind of activity whose attendance earns it; null where it is entered by hand (活动类别).',
  })
  declare activityKind: string | null

  @Field(() => Boolean, { description: 'It takes the whole score down (一票否决).' })
  declare veto: boolean
}

@Directive('@key(fields: "id")')
@ObjectType('PointsRules', {
  simpleResolvers: true,
  implements: Node,
  description:
    "One version of an organization's rules of points, for its members and those below it (积分规则).",
})
export class PointsRules {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => Int, { description: 'Which version of the organization’s: 1, 2, 3 … (版本).' })
  declare version: number

  @Field(() => DateScalar, { description: 'The first day that is counted by it (生效日期).' })
  declare effectiveFrom: string

  @Field(() => Float, { description: 'What everybody begins a year with (基础分).' })
  declare base: number

  @Field(() => Float, { description: 'No score is lower, but by a veto (最低分).' })
  declare floor: number

  @Field(() => Float, { nullable: true, description: 'No score is higher; null without a limit (最高分).' })
  declare ceiling: number | null

  @Field(() => Float, { description: 'The score after a veto (否决后分值).' })
  declare vetoTo: number

  @Field(() => [PointsItem], { description: 'What earns and costs points (积分项目).' })
  declare items: PointsItem[]

  declare organizationId: string
}

@Directive('@key(fields: "id")')
@ObjectType('PointsEntry', {
  simpleResolvers: true,
  implements: Node,
  description: 'Points that a member was given, or lost; never changed, only countered (积分记录).',
})
export class PointsEntry {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'The code of the item (项目代码).' })
  declare item: string

  @Field(() => Float, { description: 'How many times or hours; negative in a counter-entry (次数或小时).' })
  declare quantity: number

  @Field(() => Float, { description: 'What it comes to, before caps (分值).' })
  declare points: number

  @Field(() => DateScalar, { description: 'The day for which it counts (日期).' })
  declare on: string

  @Field(() => DateTimeScalar, { description: 'When it was entered (登记时间).' })
  declare at: string

  @Field(() => ID, { nullable: true, description: 'The entry that it counters (冲正的记录).' })
  declare correctsId: string | null

  @Field(() => ID, { nullable: true, description: 'The activity that it comes from (来源活动).' })
  declare activityId: string | null

  @Field(() => Boolean, { description: 'Whether another entry counters it (是否已冲正).' })
  declare corrected: boolean

  declare memberId: string
  declare rulesId: string
}

@ObjectType('PointsQuarter', {
  simpleResolvers: true,
  description: 'What a quarter added to the score of its year, by the caps of the year (季度积分).',
})
export class PointsQuarter {
  @Field(() => Int, { description: '1 to 4 (季度).' })
  declare quarter: number

  @Field(() => Float, { description: 'By how much the score rose, or fell (本季度得分).' })
  declare gained: number

  @Field(() => Float, { description: 'The score at its end, or on the day (季末得分).' })
  declare score: number
}

@ObjectType('PointsScore', { simpleResolvers: true, description: "A member's points of a year (年度积分)." })
export class PointsScore {
  @Field(() => Int, { description: 'Which year (年度).' })
  declare year: number

  @Field(() => Float, { description: 'The score by the rules in force on the day (得分).' })
  declare score: number

  @Field(() => Boolean, { description: 'Whether a veto stands (是否一票否决).' })
  declare vetoed: boolean

  @Field(() => [PointsQuarter], { description: 'The quarters that have begun by the day (季度积分).' })
  declare quarters: PointsQuarter[]

  declare rulesId: string
}
