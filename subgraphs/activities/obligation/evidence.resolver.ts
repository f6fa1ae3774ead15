import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { giveEvidence, lockObligation, settleOne, withdrawEvidence } from './evidence.changes.ts'
import { FulfilObligationInput, ObligationPayload, ReopenObligationInput } from './evidence.inputs.ts'
import { checkEvidence, checkReopening } from './evidence.rules.ts'

@Resolver()
export class EvidenceResolver {
  @Mutation(() => ObligationPayload, {
    description:
      'Give evidence that an obligation is fulfilled, by whoever runs the member or alliance that it is for (办结应办事项).',
  })
  async fulfilObligation(
    @Arg('input', () => FulfilObligationInput, { description: 'What was done (办结佐证).' })
    input: FulfilObligationInput,
    @Ctx() context: MutationContext,
  ): Promise<ObligationPayload> {
    const duty = await lockObligation(context, input.obligationId, input.version)
    checkEvidence(duty, input, dayOf(context.now()).toString())
    await giveEvidence(context, duty, input)
    await settleOne(context, duty.id)
    return { obligation: { id: duty.id } }
  }

  @Mutation(() => ObligationPayload, {
    description: 'Take evidence back: the obligation is open again (撤回佐证).',
  })
  async reopenObligation(
    @Arg('input', () => ReopenObligationInput, { description: 'Which, and why (撤回佐证).' })
    { obligationId, version, reason }: ReopenObligationInput,
    @Ctx() context: MutationContext,
  ): Promise<ObligationPayload> {
    const duty = await lockObligation(context, obligationId, version)
    checkReopening(duty, reason)
    await withdrawEvidence(context, duty, reason)
    await settleOne(context, duty.id)
    return { obligation: { id: duty.id } }
  }
}
