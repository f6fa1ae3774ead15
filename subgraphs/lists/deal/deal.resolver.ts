import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { dayOf } from '../../../shared/time.ts'
import { Match, type MatchRow } from '../match/match.entity.ts'
import {
  AcceptMatchInput,
  DeclineMatchInput,
  MatchPayload,
  OfferMatchInput,
  ProposeMatchInput,
} from './deal.inputs.ts'
import { readPromised } from './deal.reads.ts'
import { checkCapacity, checkToBeHad } from './deal.rules.ts'
import { lockDeal, matchEvent, step } from './deal.ts'
import { offer } from './offer.ts'
import { lockProposed } from './proposal.ts'
import { Rating, ratingsOf } from './rating.ts'
import { settle } from './settlement.ts'

@Resolver(() => Match)
export class DealResolver {
  @FieldResolver(() => [Rating], { description: 'What its sides say of it, once it is done (双方评价).' })
  async ratings(@Root() { id }: MatchRow, @Ctx() context: Context) {
    return (await ratingsOf(context, id)) ?? []
  }

  @Mutation(() => MatchPayload, { description: 'Offer a match to the other side (提出对接).' })
  async offerMatch(
    @Arg('input', () => OfferMatchInput, { description: 'What is offered (内容).' }) input: OfferMatchInput,
    @Ctx() context: MutationContext,
  ) {
    const deal = await lockDeal(context, input.matchId)
    await offer(context, deal, input)
    return { match: deal.match }
  }

  @Mutation(() => MatchPayload, {
    description:
      'Claim a need with a resource, or ask for a resource for a need, that nobody has matched (认领、自行对接).',
  })
  async proposeMatch(
    @Arg('input', () => ProposeMatchInput, { description: 'What is offered (内容).' })
    input: ProposeMatchInput,
    @Ctx() context: MutationContext,
  ) {
    const deal = await lockProposed(context, input)
    await offer(context, deal, input)
    return { match: deal.match }
  }

  @Mutation(() => MatchPayload, { description: 'Accept what the other side has offered (接受对接).' })
  async acceptMatch(
    @Arg('input', () => AcceptMatchInput, { description: 'Which (内容).' }) { matchId }: AcceptMatchInput,
    @Ctx() context: MutationContext,
  ) {
    const deal = await lockDeal(context, matchId)
    const { match, need, resource } = deal
    const promised = await readPromised(context.db, resource.id, match.occurrences)
    if (match.status === 'LAPSED') checkCapacity(resource, promised, match.quantity)
    step('accept', deal)
    checkToBeHad(need, resource, dayOf(context.now()).toString())
    checkCapacity(resource, promised, match.quantity)
    record(context.em, matchEvent('accepted', deal))
    await settle(context, deal)
    return { match }
  }

  @Mutation(() => MatchPayload, { description: 'Decline a match; it is not found again (谢绝对接).' })
  async declineMatch(
    @Arg('input', () => DeclineMatchInput, { description: 'Which (内容).' }) { matchId }: DeclineMatchInput,
    @Ctx() context: MutationContext,
  ) {
    const deal = await lockDeal(context, matchId)
    step('decline', deal)
    record(context.em, matchEvent('declined', deal))
    return { match: deal.match }
  }
}
