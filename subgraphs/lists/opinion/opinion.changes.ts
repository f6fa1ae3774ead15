import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { ForbiddenError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { dayOf } from '../../../shared/time.ts'
import { charterRules } from '../charter/charter.reads.ts'
import { ruleOf } from '../charter/charter-rule.ts'
import { checkDepartment, checkHelpersAreMembers } from './department.ts'
import {
  AssignOpinionInput,
  CloseOpinionInput,
  OpinionPayload,
  RateOpinionInput,
  ReopenOpinionInput,
  ReplyOpinionInput,
} from './opinion.inputs.ts'
import { checkOffice, checkSpeaksFor, handedIn, lockOpinion, takeStep } from './opinion.lock.ts'
import {
  checkClosable,
  checkDueOn,
  checkHelpers,
  checkStatus,
  checkUnrated,
  dueOnOf,
} from './opinion.rules.ts'
import { OpinionStatus } from './opinion-status.ts'
import { OpinionStepKind } from './opinion-step.ts'

const { REGISTERED, ASSIGNED, REPLIED, CLOSED, REOPENED } = OpinionStatus

@Resolver()
export class OpinionChanges {
  @Mutation(() => OpinionPayload, {
    description:
      'Have a department deal with an opinion by a day, again if it has to be (交办); by the alliance’s office.',
  })
  async assignOpinion(
    @Arg('input', () => AssignOpinionInput, { description: 'To whom (内容).' }) input: AssignOpinionInput,
    @Ctx() context: MutationContext,
  ) {
    const opinion = await lockOpinion(context, input)
    checkOffice(context, opinion)
    checkStatus(opinion.status, REGISTERED, ASSIGNED, REOPENED)
    const { departmentId } = input
    const helperIds = input.helperIds ?? []
    const today = dayOf(context.now()).toString()
    const dueOn = dueOnOf(input.dueOn, (await handling(context, opinion))?.rule, today)
    checkDueOn(dueOn, today)
    checkHelpers(helperIds, departmentId)
    await checkDepartment(context, departmentId)
    await checkHelpersAreMembers(context, opinion.allianceId, helperIds)
    const step = { kind: OpinionStepKind.ASSIGNED, organizationId: departmentId, helperIds, dueOn }
    return takeStep(context, opinion, step)
  }

  @Mutation(() => OpinionPayload, { description: 'Reply to an opinion (答复); by its department.' })
  async replyOpinion(
    @Arg('input', () => ReplyOpinionInput, { description: 'What is replied (内容).' })
    input: ReplyOpinionInput,
    @Ctx() context: MutationContext,
  ) {
    const opinion = await lockOpinion(context, input)
    checkStatus(opinion.status, ASSIGNED, REOPENED)
    await checkSpeaksFor(context, opinion.departmentId)
    checkText('reply', input.reply, 5000)
    return takeStep(context, opinion, {
      kind: OpinionStepKind.REPLIED,
      organizationId: opinion.departmentId,
      text: input.reply.trim(),
    })
  }

  @Mutation(() => OpinionPayload, {
    description: 'Say how satisfied one is with the reply (评价), once a reply; by who handed it in.',
  })
  async rateOpinion(
    @Arg('input', () => RateOpinionInput, { description: 'What one says (内容).' }) input: RateOpinionInput,
    @Ctx() context: MutationContext,
  ) {
    const opinion = await lockOpinion(context, input)
    if (!handedIn(context, opinion)) throw new ForbiddenError()
    checkStatus(opinion.status, REPLIED, CLOSED)
    checkUnrated(opinion.satisfaction)
    const { satisfaction, comment } = input
    if (comment) checkText('comment', comment, 1000)
    return takeStep(context, opinion, {
      kind: OpinionStepKind.RATED,
      satisfaction,
      text: comment?.trim() || null,
    })
  }

  @Mutation(() => OpinionPayload, {
    description: 'Close an opinion, one at a time and only with a reply (销号); by the alliance’s office.',
  })
  async closeOpinion(
    @Arg('input', () => CloseOpinionInput, { description: 'Which (内容).' }) input: CloseOpinionInput,
    @Ctx() context: MutationContext,
  ) {
    const opinion = await lockOpinion(context, input)
    checkOffice(context, opinion)
    checkClosable(opinion, (await handling(context, opinion))?.articleNumber)
    return takeStep(context, opinion, { kind: OpinionStepKind.CLOSED })
  }

  @Mutation(() => OpinionPayload, {
    description: 'Deal with an opinion again (重新办理); by the alliance’s office or who handed it in.',
  })
  async reopenOpinion(
    @Arg('input', () => ReopenOpinionInput, { description: 'Why (内容).' }) input: ReopenOpinionInput,
    @Ctx() context: MutationContext,
  ) {
    const opinion = await lockOpinion(context, input)
    if (!handedIn(context, opinion)) checkOffice(context, opinion)
    checkStatus(opinion.status, REPLIED, CLOSED)
    checkText('reason', input.reason, 1000)
    return takeStep(context, opinion, { kind: OpinionStepKind.REOPENED, text: input.reason.trim() })
  }
}

/** What the charter of its alliance says of handling opinions. */
async function handling(context: MutationContext, { allianceId }: { readonly allianceId: string }) {
  return ruleOf((await charterRules(context, allianceId)) ?? [], 'OPINION_HANDLING')
}
