import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Match } from '../match/match.entity.ts'

/** What is offered of a resource. */
@InputType()
export abstract class Terms extends MutationInput {
  @Field(() => Float, {
    nullable: true,
    description: 'How much, in `unit`; all that is still needed and left if left out (数量).',
  })
  quantity?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'In which unit: the resource’s if left out, or one that converts to it (单位).',
  })
  unit?: string | null

  @Field(() => [DateScalar], {
    nullable: true,
    description: 'On which days, for a resource that comes again each week: `quantity` on each (使用日期).',
  })
  occurrences?: string[] | null
}

@InputType({ description: 'An offer to the other side of a match (提出对接).' })
export class OfferMatchInput extends Terms {
  @Field(() => ID, { description: 'Which match (对接).' })
  matchId!: string
}

@InputType({
  description: 'An offer to bring a need and a resource together that nobody has matched (自行对接).',
})
export class ProposeMatchInput extends Terms {
  @Field(() => ID, { description: 'Which need (需求).' })
  needId!: string

  @Field(() => ID, { description: 'Which resource (资源).' })
  resourceId!: string
}

/** Which match. */
@InputType()
export abstract class MatchInput extends MutationInput {
  @Field(() => ID, { description: 'Which match (对接).' })
  matchId!: string
}

@InputType({ description: 'An offer to accept (接受对接).' })
export class AcceptMatchInput extends MatchInput {}

@InputType({ description: 'A match to decline (谢绝对接).' })
export class DeclineMatchInput extends MatchInput {}

@InputType({ description: 'An offer or an agreement to call off (取消对接).' })
export class CancelMatchInput extends MatchInput {
  @Field(() => String, { description: 'Why, 1–200 characters (原因).' })
  reason!: string
}

@InputType({ description: 'An agreement whose resource has been handed over (确认交付).' })
export class HandOverMatchInput extends MatchInput {}

@InputType({ description: 'An agreement whose resource has been received (确认完成).' })
export class CompleteMatchInput extends MatchInput {}

@InputType({ description: 'What a side says of a match that is done (评价).' })
export class RateMatchInput extends MatchInput {
  @Field(() => Int, { description: 'From 1, bad, to 5, good (星级).' })
  stars!: number

  @Field(() => String, { nullable: true, description: 'In words, at most 500 characters (评语).' })
  text?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'The match after the change (变更结果).' })
export class MatchPayload extends Payload {
  @Field(() => Match, { nullable: true, description: 'Null if the change was refused (对接).' })
  match?: Match
}
