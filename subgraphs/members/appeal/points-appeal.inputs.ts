import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { PointsAppeal } from './points-appeal.entity.ts'

@InputType({ description: "A member's objection to an entry (积分申诉)." })
export class AppealPointsInput extends MutationInput {
  @Field(() => ID, { description: 'The entry (积分记录).' })
  declare entryId: string

  @Field(() => String, { description: 'What is wrong with it, 1–500 characters (申诉理由).' })
  declare grounds: string
}

@InputType({ description: 'What becomes of an appeal (处理申诉).' })
export class DecidePointsAppealInput extends MutationInput {
  @Field(() => ID, { description: 'The appeal (积分申诉).' })
  declare appealId: string

  @Field(() => Int, { description: 'The version that was read (版本号).' })
  declare version: number

  @Field(() => Boolean, { description: 'Whether the entry is countered (是否成立).' })
  declare uphold: boolean

  @Field(() => String, { description: 'What the member is answered, 1–500 characters (答复).' })
  declare answer: string
}

@ObjectType({ simpleResolvers: true, description: 'The appeal that was handed in (申诉结果).' })
export class AppealPointsPayload extends Payload {
  @Field(() => PointsAppeal, { nullable: true, description: 'Null if refused (积分申诉).' })
  declare pointsAppeal?: PointsAppeal
}

@ObjectType({ simpleResolvers: true, description: 'The appeal that was decided (处理结果).' })
export class DecidePointsAppealPayload extends Payload {
  @Field(() => PointsAppeal, { nullable: true, description: 'Null if refused (积分申诉).' })
  declare pointsAppeal?: PointsAppeal
}
