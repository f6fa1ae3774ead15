import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import {
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
  WrongStateError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { dayOf } from '../../../shared/time.ts'
import { lockAlliance } from '../alliance/alliance.lock.ts'
import { grantOf } from '../step/step.changes.ts'
import { CharterDecision } from './decision.entity.ts'
import { CharterDecisionPayload, SettleDecisionInput } from './decision.inputs.ts'
import { decisionById } from './decision.reads.ts'
import { isVoted } from './decision.rules.ts'
import { settle } from './settle.ts'
import { settlers } from './settlers.ts'

@Resolver()
export class SettlementResolver {
  @Mutation(() => CharterDecisionPayload, {
    description:
      'Record that a body agreed or refused, where the charter asks for approval or consultation and no vote (记录批准或协商结果).',
  })
  async settleDecision(
    @Arg('input', () => SettleDecisionInput) input: SettleDecisionInput,
    @Ctx() context: MutationContext,
  ): Promise<CharterDecisionPayload> {
    const { decisionId: id, passed, on: decidedOn, reason = null } = input
    const decision = await lockDecision(context, id)
    const grant = grantOf(context, 'OFFICE', { places: [decision.allianceId] })
    checkSettled(decision, input, dayOf(context.now()).toString())
    const { subjectId, allianceId } = decision
    const by = { at: context.now().toString(), actor: context.viewer!.subject, grant }
    const settled = { subjectId, allianceId, passed, decidedOn, motionId: null, reason, ...by }
    for (const event of await settle(context.db, settlers, settled)) record(context.em, event)
    return { decision: { id } }
  }
}

/** Locks its alliance, for which all decisions wait. Whoever may not see it is told that it is not there. */
async function lockDecision(context: MutationContext, id: string): Promise<CharterDecision> {
  if (!context.viewer) throw new UnauthenticatedError()
  const { rows } = await sql<{ allianceId: string }>`
    select alliance_id as "allianceId" from organizations.decision where id = ${id}`.execute(context.db)
  if (rows[0]) await lockAlliance(context.db, rows[0].allianceId, 'decisionId')
  const decision = await decisionById(context, id)
  if (!decision) throw new NotFoundError('decisionId', id)
  return decision
}

function checkSettled(decision: CharterDecision, input: SettleDecisionInput, today: string): void {
  if (decision.version !== input.version) throw new StaleVersionError(input.version, decision.version)
  if (decision.state !== 'OPEN')
    throw new WrongStateError({ zh: '该事项已有结果或已撤回。', en: 'It is decided or withdrawn already.' })
  if (isVoted(decision.way))
    throw new WrongStateError({ zh: '该事项须在会议上表决。', en: 'This is decided by vote at a meeting.' })
  if (input.on < decision.askedOn || input.on > today)
    throw new InvalidInputError('on', {
      zh: `决定日期应在 ${decision.askedOn} 至 ${today} 之间。`,
      en: `It was decided between ${decision.askedOn} and ${today}.`,
    })
  if (!input.passed && !input.reason?.trim())
    throw new InvalidInputError('reason', { zh: '请说明不同意的理由。', en: 'A refusal needs a reason.' })
}
