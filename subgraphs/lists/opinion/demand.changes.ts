import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { checkDemand, checkNotCarried, demandsIn } from './demand.rules.ts'
import { DemandStatus } from './demand.ts'
import { activeOrganization } from './department.ts'
import {
  AnswerDemandInput,
  CarryOpinionUpwardInput,
  OpinionPayload,
  ReceiveDemandInput,
} from './opinion.inputs.ts'
import { checkOffice, checkSpeaksFor, lockOpinion, takeStep } from './opinion.lock.ts'
import { checkStatus } from './opinion.rules.ts'
import { OpinionStatus } from './opinion-status.ts'
import { stepsOfOpinion } from './opinion-step.reads.ts'
import { OpinionStepKind } from './opinion-step.ts'

const { REGISTERED, ASSIGNED, REPLIED, REOPENED } = OpinionStatus

@Resolver()
export class DemandChanges {
  @Mutation(() => OpinionPayload, {
    description:
      'Put an opinion to a committee above the alliance as a demand (上报诉求); by the alliance’s office.',
  })
  async carryOpinionUpward(
    @Arg('input', () => CarryOpinionUpwardInput, { description: 'To whom (内容).' })
    input: CarryOpinionUpwardInput,
    @Ctx() context: MutationContext,
  ) {
    const opinion = await lockOpinion(context, input)
    checkOffice(context, opinion)
    checkStatus(opinion.status, REGISTERED, ASSIGNED, REPLIED, REOPENED)
    checkText('demand', input.demand, 5000)
    await checkAbove(context, opinion.allianceId, input.toOrganizationId)
    checkNotCarried(demandsIn((await stepsOfOpinion(context, opinion.id)) ?? []), input.toOrganizationId)
    return takeStep(context, opinion, {
      kind: OpinionStepKind.CARRIED_UPWARD,
      organizationId: input.toOrganizationId,
      text: input.demand.trim(),
    })
  }

  @Mutation(() => OpinionPayload, { description: 'Receive a demand (受理诉求); by the committee.' })
  async receiveDemand(
    @Arg('input', () => ReceiveDemandInput, { description: 'Which (内容).' })
    { organizationId, ...input }: ReceiveDemandInput,
    @Ctx() context: MutationContext,
  ) {
    const opinion = await lockOpinion(context, input)
    await checkSpeaksFor(context, organizationId)
    const demands = demandsIn((await stepsOfOpinion(context, opinion.id)) ?? [])
    checkDemand(demands, organizationId, DemandStatus.CARRIED)
    return takeStep(context, opinion, { kind: OpinionStepKind.DEMAND_RECEIVED, organizationId })
  }

  @Mutation(() => OpinionPayload, { description: 'Answer a demand (答复诉求); by the committee.' })
  async answerDemand(
    @Arg('input', () => AnswerDemandInput, { description: 'What (内容).' })
    { organizationId, answer, ...input }: AnswerDemandInput,
    @Ctx() context: MutationContext,
  ) {
    const opinion = await lockOpinion(context, input)
    await checkSpeaksFor(context, organizationId)
    checkText('answer', answer, 5000)
    const demands = demandsIn((await stepsOfOpinion(context, opinion.id)) ?? [])
    checkDemand(demands, organizationId, DemandStatus.CARRIED, DemandStatus.RECEIVED)
    return takeStep(context, opinion, {
      kind: OpinionStepKind.DEMAND_ANSWERED,
      organizationId,
      text: answer.trim(),
    })
  }
}

/** A committee above the alliance: above the organization that leads it, or above one of its members. */
async function checkAbove(
  context: MutationContext,
  allianceId: string,
  organizationId: string,
): Promise<void> {
  await activeOrganization(context, 'toOrganizationId', organizationId)
  const alliance = (await readPlaces(context.db, 'lists', [allianceId])).get(allianceId)
  const below = await readPlaces(context.db, 'lists', alliance?.inside ?? [])
  const isAbove = [...below.values()].some(
    ({ id, path }) => id !== organizationId && id !== allianceId && path.includes(organizationId),
  )
  if (isAbove) return
  throw new InvalidInputError('toOrganizationId', {
    zh: '应为联盟的上级党组织。',
    en: 'Not a committee above this alliance.',
  })
}
