import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { dayOf } from '../../../shared/time.ts'
import { readReceived } from '../deal/deal.reads.ts'
import { isMet } from '../deal/deal.rules.ts'
import { checkDraft } from '../entry/entry.checks.ts'
import { changedEntry, newEntry } from '../entry/entry.drafts.ts'
import { entryEvent } from '../entry/entry.events.ts'
import { lockEntry } from '../entry/entry.lock.ts'
import { checkClaimBy } from '../entry/entry.rules.ts'
import { homeRegion } from '../entry/home-region.ts'
import { publishingOrganization } from '../entry/keeper.ts'
import { Need } from './need.entity.ts'
import { ChangeNeedInput, NeedPayload, PublishNeedInput, WithdrawNeedInput } from './need.inputs.ts'
import { needById } from './need.reads.ts'
import { checkUnmet } from './need.rules.ts'
import { NeedStatus } from './need-status.ts'

@Resolver()
export class NeedChanges {
  @Mutation(() => NeedPayload, { description: 'Put a need on the list (发布需求).' })
  async publishNeed(
    @Arg('input', () => PublishNeedInput, { description: 'What it is (内容).' }) input: PublishNeedInput,
    @Ctx() context: MutationContext,
  ) {
    const organization = await publishingOrganization(context, input)
    const entry = newEntry('need', input, organization, context.now())
    const claimBy = input.claimBy ?? null
    await checkDraft(context, entry)
    checkClaimBy(claimBy, dayOf(context.now()).toString())
    const need = context.em.create(Need, { ...entry, claimBy, status: NeedStatus.OPEN })
    record(context.em, entryEvent('need', 'published', need))
    return { need }
  }

  @Mutation(() => NeedPayload, { description: 'Change a need (修改需求).' })
  async changeNeed(
    @Arg('input', () => ChangeNeedInput, { description: 'What changes (内容).' }) input: ChangeNeedInput,
    @Ctx() context: MutationContext,
  ) {
    const need = await lockEntry(context, Need, needById, input)
    checkUnmet(need.status)
    const changed = changedEntry(need, input, await homeRegion(context, need, input))
    await checkDraft(context, changed)
    if (input.claimBy !== undefined) checkClaimBy(input.claimBy, dayOf(context.now()).toString())
    Object.assign(need, changed, input.claimBy === undefined ? {} : { claimBy: input.claimBy })
    record(context.em, entryEvent('need', 'changed', need))
    await meetIfEnough(context, need)
    return { need }
  }

  @Mutation(() => NeedPayload, { description: 'Take a need off the list (撤回需求).' })
  async withdrawNeed(
    @Arg('input', () => WithdrawNeedInput, { description: 'Which (内容).' }) input: WithdrawNeedInput,
    @Ctx() context: MutationContext,
  ) {
    const need = await lockEntry(context, Need, needById, input)
    checkUnmet(need.status)
    need.status = NeedStatus.WITHDRAWN
    record(context.em, entryEvent('need', 'withdrawn', need))
    return { need }
  }
}

/** Of a need that was made smaller, what was promised already may be enough. */
async function meetIfEnough({ em, db }: MutationContext, need: Need): Promise<void> {
  if (need.quantity === null || !isMet(need, await readReceived(db, need.id))) return
  need.status = NeedStatus.MET
  record(em, entryEvent('need', 'met', need))
}
