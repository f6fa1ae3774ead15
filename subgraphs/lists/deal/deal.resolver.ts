import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { dayOf } from '../../../shared/time.ts'
import { checkClaimBy } from '../entry/entry.rules.ts'
import { MatchStatus } from '../match/match-status.ts'
import { AcceptMatchInput, DeclineMatchInput, MatchPayload, OfferMatchInput } from './deal.inputs.ts'
import { checkCapacity, checkState, checkToBeHad, offeredQuantity } from './deal.rules.ts'
import { checkOtherSide, lockDeal, matchEvent } from './deal.ts'
import { settle } from './settlement.ts'

@Resolver()
export class DealResolver {
  @Mutation(() => MatchPayload, { description: 'Offer a match to the other side (提出对接).' })
  async offerMatch(
    @Arg('input', () => OfferMatchInput, { description: 'What is offered (内容).' }) {
      matchId,
      quantity,
    }: OfferMatchInput,
    @Ctx() context: MutationContext,
  ) {
    const deal = await lockDeal(context, matchId)
    const { match, need, resource } = deal
    checkState(match.status, MatchStatus.FOUND)
    checkToBeHad(need.status, resource.status)
    checkClaimBy(need.claimBy, dayOf(context.now()).toString())
    match.quantity = offeredQuantity(need, resource, deal.promised, quantity ?? null)
    match.offeredBy = deal.sides[0]!
    match.status = MatchStatus.OFFERED
    record(context.em, matchEvent('offered', deal))
    return { match }
  }

  @Mutation(() => MatchPayload, { description: 'Accept what the other side has offered (接受对接).' })
  async acceptMatch(
    @Arg('input', () => AcceptMatchInput, { description: 'Which (内容).' }) { matchId }: AcceptMatchInput,
    @Ctx() context: MutationContext,
  ) {
    const deal = await lockDeal(context, matchId)
    checkState(deal.match.status, MatchStatus.OFFERED)
    checkOtherSide(deal)
    checkToBeHad(deal.need.status, deal.resource.status)
    checkCapacity(deal.resource, deal.promised, deal.match.quantity)
    await settle(context, deal)
    return { match: deal.match }
  }

  @Mutation(() => MatchPayload, { description: 'Decline a match; it is not found again (谢绝对接).' })
  async declineMatch(
    @Arg('input', () => DeclineMatchInput, { description: 'Which (内容).' }) { matchId }: DeclineMatchInput,
    @Ctx() context: MutationContext,
  ) {
    const deal = await lockDeal(context, matchId)
    checkState(deal.match.status, MatchStatus.FOUND, MatchStatus.OFFERED)
    deal.match.status = MatchStatus.DECLINED
    record(context.em, matchEvent('declined', deal))
    return { match: deal.match }
  }
}
