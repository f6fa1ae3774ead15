import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { MatchStatus } from '../match/match-status.ts'
import {
  CancelMatchInput,
  CompleteMatchInput,
  HandOverMatchInput,
  MatchPayload,
  RateMatchInput,
} from './deal.inputs.ts'
import { doneEvent, lockDeal, matchEvent, step } from './deal.ts'
import { keepRating } from './rating.ts'
import { settle } from './settlement.ts'

@Resolver()
export class CompletionResolver {
  @Mutation(() => MatchPayload, {
    description: 'Call off an offer, or what was agreed as long as it is not handed over (取消对接).',
  })
  async cancelMatch(
    @Arg('input', () => CancelMatchInput, { description: 'Which, and why (内容).' }) input: CancelMatchInput,
    @Ctx() context: MutationContext,
  ) {
    const deal = await lockDeal(context, input.matchId)
    const agreed = deal.match.status === MatchStatus.ACCEPTED
    step('cancel', deal)
    checkText('reason', input.reason, 200)
    deal.match.cancelReason = input.reason.trim()
    record(context.em, matchEvent('cancelled', deal))
    if (agreed) await settle(context, deal)
    return { match: deal.match }
  }

  @Mutation(() => MatchPayload, { description: 'Say that the resource has been handed over (确认交付).' })
  async handOverMatch(
    @Arg('input', () => HandOverMatchInput, { description: 'Which (内容).' }) { matchId }: HandOverMatchInput,
    @Ctx() context: MutationContext,
  ) {
    const deal = await lockDeal(context, matchId)
    step('handOver', deal)
    deal.match.handedOverAt = context.now().toString()
    record(context.em, matchEvent('handedOver', deal))
    return { match: deal.match }
  }

  @Mutation(() => MatchPayload, { description: 'Say that the resource has been received (确认完成).' })
  async completeMatch(
    @Arg('input', () => CompleteMatchInput, { description: 'Which (内容).' }) { matchId }: CompleteMatchInput,
    @Ctx() context: MutationContext,
  ) {
    const deal = await lockDeal(context, matchId)
    step('complete', deal)
    deal.match.doneAt = context.now().toString()
    record(context.em, doneEvent(deal))
    return { match: deal.match }
  }

  @Mutation(() => MatchPayload, { description: 'Rate a match that is done, once for each side (评价).' })
  async rateMatch(
    @Arg('input', () => RateMatchInput, { description: 'What is said (内容).' }) input: RateMatchInput,
    @Ctx() context: MutationContext,
  ) {
    const deal = await lockDeal(context, input.matchId)
    step('rate', deal)
    const rating = checkedRating(input)
    await keepRating(context, deal.match.id, deal.sides, rating)
    record(context.em, matchEvent('rated', deal))
    return { match: deal.match }
  }
}

function checkedRating({ stars, text }: RateMatchInput) {
  if (stars < 1 || stars > 5)
    throw new InvalidInputError('stars', {
      zh: `星级应为 1–5,收到 ${stars}。`,
      en: `Stars are from 1 to 5; got ${stars}.`,
    })
  const words = text?.trim() ?? ''
  if (words !== '') checkText('text', words, 500)
  return { stars, text: words }
}
