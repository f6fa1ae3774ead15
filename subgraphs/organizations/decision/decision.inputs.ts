import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { CharterDecision } from './decision.entity.ts'

@InputType({
  description: 'What a body approved or settled by consultation, without a vote (记录批准或协商结果).',
})
export class SettleDecisionInput extends MutationInput {
  @Field(() => ID, { description: 'What it was asked (提请决定事项).' })
  decisionId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number

  @Field(() => Boolean, { description: 'Whether it agreed (是否通过).' })
  passed!: boolean

  @Field(() => DateScalar, { description: 'The day it decided, today at the latest (决定日期).' })
  on!: string

  @Field(() => String, { nullable: true, description: 'Why; needed for a refusal (理由).' })
  reason?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'What was decided (决定结果).' })
export class CharterDecisionPayload extends Payload {
  @Field(() => CharterDecision, { nullable: true, description: 'Null if it was refused (决定).' })
  decision?: CharterDecision | { id: string }
}
