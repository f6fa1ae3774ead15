import { Field, Float, ID, InputType, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { PointsEntry, PointsRules } from './points.entity.ts'

@InputType({ description: 'One thing that earns or costs points (积分项目).' })
export class PointsItemInput {
  @Field(() => String, { description: 'Capitals, digits and underscores (项目代码).' })
  declare code: string

  @Field(() => String, { description: '1–60 characters (项目名称).' })
  declare name: string

  @Field(() => Float, { description: 'For one time or one hour; negative where it costs (分值).' })
  declare points: number

  @Field(() => Float, { nullable: true, description: 'The most in a year (年度上限).' })
  declare cap?: number | null

  @Field(() => Boolean, { nullable: true, description: 'Counted by the hour (按小时计).' })
  declare perHour?: boolean | null

  @Field(() => String, { nullable: true, description: 'Earned by attendance at this kind (活动类别).' })
  declare activityKind?: string | null

  @Field(() => Boolean, { nullable: true, description: 'It takes the whole score down (一票否决).' })
  declare veto?: boolean | null
}

@InputType({ description: "The next version of an organization's rules of points (制定积分规则)." })
export class SetPointsRulesInput extends MutationInput {
  @Field(() => ID, { description: 'For whose members, and those below (党组织).' })
  declare organizationId: string

  @Field(() => DateScalar, { description: 'The first day that is counted by it (生效日期).' })
  declare effectiveFrom: string

  @Field(() => Float, { description: 'What everybody begins a year with (基础分).' })
  declare base: number

  @Field(() => Float, { description: 'No score is lower, but by a veto (最低分).' })
  declare floor: number

  @Field(() => Float, { nullable: true, description: 'No score is higher (最高分).' })
  declare ceiling?: number | null

  @Field(() => Float, { description: 'The score after a veto (否决后分值).' })
  declare vetoTo: number

  @Field(() => [PointsItemInput], { description: '1–50 of them (积分项目).' })
  declare items: PointsItemInput[]
}

@ObjectType({ simpleResolvers: true, description: 'The version that was set (制定结果).' })
export class SetPointsRulesPayload extends Payload {
  @Field(() => PointsRules, { nullable: true, description: 'Null if refused (积分规则).' })
  declare pointsRules?: PointsRules
}

@InputType({ description: 'Points to be entered by hand (登记积分).' })
export class EnterPointsInput extends MutationInput {
  @Field(() => ID, { description: 'The member (党员).' })
  declare memberId: string

  @Field(() => String, { description: 'The code of an item of the rules in force on the day (项目代码).' })
  declare item: string

  @Field(() => Float, { nullable: true, description: 'How many times or hours; 1 if left out (次数或小时).' })
  declare quantity?: number | null

  @Field(() => DateScalar, { description: 'The day for which it counts (日期).' })
  declare on: string
}

@ObjectType({ simpleResolvers: true, description: 'The entry that was made (登记结果).' })
export class EnterPointsPayload extends Payload {
  @Field(() => PointsEntry, { nullable: true, description: 'Null if refused (积分记录).' })
  declare pointsEntry?: PointsEntry
}

@InputType({ description: 'An entry to be countered (冲正积分).' })
export class CorrectPointsInput extends MutationInput {
  @Field(() => ID, { description: 'The mistaken entry (积分记录).' })
  declare entryId: string
}

@ObjectType({ simpleResolvers: true, description: 'The counter-entry (冲正结果).' })
export class CorrectPointsPayload extends Payload {
  @Field(() => PointsEntry, { nullable: true, description: 'Null if refused (冲正记录).' })
  declare pointsEntry?: PointsEntry
}
