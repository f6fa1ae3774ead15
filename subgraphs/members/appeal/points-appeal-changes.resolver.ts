import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { keyringOf } from '../../../shared/personal/keyring-of.ts'
import { dayOf } from '../../../shared/time.ts'
import { today } from '../member/member.changes.ts'
import { appealRecord } from '../personal/records.ts'
import { counterEntry, findEntry } from '../points/points.changes.ts'
import { checkCorrectable } from '../points/points-input.rules.ts'
import { AppealStatus } from './appeal-status.ts'
import { findOwnEntry, lockAppeal } from './points-appeal.changes.ts'
import { PointsAppeal } from './points-appeal.entity.ts'
import {
  AppealPointsInput,
  AppealPointsPayload,
  DecidePointsAppealInput,
  DecidePointsAppealPayload,
} from './points-appeal.inputs.ts'
import { AppealedError, checkAppeal, checkDecision } from './points-appeal.rules.ts'

@Resolver()
export class PointsAppealChangesResolver {
  @Mutation(() => AppealPointsPayload, {
    description: "Appeal against an entry of one's own, within ninety days (积分申诉).",
  })
  async appealPoints(
    @Arg('input', () => AppealPointsInput, { description: 'Which, and why (申诉内容).' })
    { entryId, grounds }: AppealPointsInput,
    @Ctx() context: MutationContext,
  ): Promise<AppealPointsPayload> {
    const entry = await findOwnEntry(context, entryId)
    checkCorrectable(entry)
    checkAppeal(grounds, dayOf(Temporal.Instant.from(entry.at)).toString(), today(context))
    if (await context.em.count(PointsAppeal, { entryId, status: AppealStatus.OPEN }))
      throw new AppealedError()
    const id = newId('appeal')
    const pointsAppeal = context.em.create(PointsAppeal, {
      id,
      memberId: entry.memberId,
      entryId,
      sealed: appealRecord.seal(keyringOf(context), id, { grounds, answer: null }).sealed,
      status: AppealStatus.OPEN,
      filedOn: today(context),
      decidedOn: null,
      counterId: null,
      version: 1,
    })
    record(context.em, { kind: 'points.appealed', about: { member: entry.memberId, pointsAppeal: id } })
    return { pointsAppeal }
  }

  @Mutation(() => DecidePointsAppealPayload, {
    description:
      'Decide an appeal: the entry stands, or is countered; who keeps the roll does, and nobody in the own cause (处理积分申诉).',
  })
  async decidePointsAppeal(
    @Arg('input', () => DecidePointsAppealInput, { description: 'Which, how and why (处理内容).' })
    input: DecidePointsAppealInput,
    @Ctx() context: MutationContext,
  ): Promise<DecidePointsAppealPayload> {
    const appeal = await lockAppeal(context, input)
    checkDecision(appeal, input.answer)
    const { grounds } = appealRecord.open(keyringOf(context), appeal)
    const counterId = input.uphold ? await this.#counter(context, appeal) : null
    Object.assign(appeal, {
      sealed: appealRecord.seal(keyringOf(context), appeal.id, { grounds, answer: input.answer }).sealed,
      status: input.uphold ? AppealStatus.UPHELD : AppealStatus.REJECTED,
      decidedOn: today(context),
      counterId,
    })
    const about = { member: appeal.memberId, pointsAppeal: appeal.id }
    record(context.em, { kind: 'points.appealDecided', about, data: { upheld: input.uphold } })
    return { pointsAppeal: appeal }
  }

  async #counter(context: MutationContext, { entryId }: PointsAppeal): Promise<string> {
    const entry = await findEntry(context, entryId)
    checkCorrectable(entry)
    return counterEntry(context, entry)
  }
}
