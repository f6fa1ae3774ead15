import { Field, Float, ID, InputType, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { Match } from '../match/match.entity.ts'

@InputType({ description: 'An offer to the other side of a match (提出对接).' })
export class OfferMatchInput extends MutationInput {
  @Field(() => ID, { description: 'Which match (对接).' })
  matchId!: string

  @Field(() => Float, {
    nullable: true,
    description: 'How much, in the resource’s unit; all that is needed and left if left out (数量).',
  })
  quantity?: number | null
}

@InputType({ description: 'An offer to accept (接受对接).' })
export class AcceptMatchInput extends MutationInput {
  @Field(() => ID, { description: 'Which match (对接).' })
  matchId!: string
}

@InputType({ description: 'A match to decline (谢绝对接).' })
export class DeclineMatchInput extends MutationInput {
  @Field(() => ID, { description: 'Which match (对接).' })
  matchId!: string
}

@ObjectType({ simpleResolvers: true, description: 'The match after the change (变更结果).' })
export class MatchPayload extends Payload {
  @Field(() => Match, { nullable: true, description: 'Null if the change was refused (对接).' })
  match?: Match
}
