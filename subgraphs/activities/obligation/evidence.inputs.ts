import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Obligation } from './obligation.entity.ts'

@InputType()
abstract class ObligationChangeInput extends MutationInput {
  @Field(() => ID, { description: 'Which (应办事项).' })
  obligationId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; where it is left out, any (版本号).',
  })
  version?: number | null
}

@InputType({ description: 'What was done, where no record of its own shows it (办结佐证).' })
export class FulfilObligationInput extends ObligationChangeInput {
  @Field(() => DateScalar, { description: 'The day, in the period and today at the latest (完成日期).' })
  on!: string

  @Field(() => String, { description: 'What shows it, without names: 1–1000 characters (佐证).' })
  evidence!: string
}

@InputType({ description: 'Evidence that is taken back (撤回佐证).' })
export class ReopenObligationInput extends ObligationChangeInput {
  @Field(() => String, { description: 'Why, 1–1000 characters; it is told to nobody but kept (原因).' })
  reason!: string
}

@ObjectType({ simpleResolvers: true, description: 'The obligation after the change (应办事项变更结果).' })
export class ObligationPayload extends Payload {
  @Field(() => Obligation, { nullable: true, description: 'Null if the change was refused (应办事项).' })
  obligation?: { id: string }
}
