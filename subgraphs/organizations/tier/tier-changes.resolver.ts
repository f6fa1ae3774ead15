import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { tellAlliance } from '../body/body.changes.ts'
import { rulesOn } from '../charter/rules-in-force.ts'
import { countsOf } from '../gaps/gaps.reads.ts'
import { checkPresent, lockMembership, membershipStep, setTier } from '../membership/membership.changes.ts'
import { MembershipPayload } from '../membership/membership.inputs.ts'
import { grantOf, takeStep } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import { ChangeTierInput } from './tier.inputs.ts'
import { checkTierChange, checkTierFree } from './tier.rules.ts'

@Resolver()
export class TierChangesResolver {
  @Mutation(() => MembershipPayload, {
    description:
      'Move a member to another tier, as long as the charter’s seats suffice, as the alliance’s office (调整层级).',
  })
  async changeTier(
    @Arg('input', () => ChangeTierInput) input: ChangeTierInput,
    @Ctx() context: MutationContext,
  ): Promise<MembershipPayload> {
    const membership = await lockMembership(context, input.membershipId)
    const { id, allianceId, tier: from } = membership
    const grant = grantOf(context, 'OFFICE', { places: [allianceId] })
    checkPresent(membership, input.version)
    const change = { from, to: input.tier }
    const rules = await rulesOn(context.db, allianceId, dayOf(context.now()).toString())
    checkTierChange(rules, change)
    checkTierFree(rules, change, (await countsOf(context.db, allianceId)).tiers)
    await setTier(context, id, input.tier)
    const step = membershipStep(StepKind.MEMBERSHIP_TIER_CHANGED, membership, input.reason)
    await takeStep(context, grant, { ...step, data: change })
    await tellAlliance(context, allianceId)
    return { membership: { id } }
  }
}
