import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { checkKeeper } from '../member/member.access.ts'
import { lockMember, today } from '../member/member.changes.ts'
import { checkOnRoll, checkStanding } from '../member/member.rules.ts'
import { findOrganization } from '../organization/organization.changes.ts'
import { counterEntry, findEntry, writeRules } from './points.changes.ts'
import type { PointsEntry, PointsRules } from './points.entity.ts'
import {
  CorrectPointsInput,
  CorrectPointsPayload,
  EnterPointsInput,
  EnterPointsPayload,
  SetPointsRulesInput,
  SetPointsRulesPayload,
} from './points.inputs.ts'
import { pointsFor } from './points.rules.ts'
import { writeEntries } from './points.write.ts'
import { checkCorrectable, checkEntry } from './points-input.rules.ts'
import { rulesInForce } from './rules.reads.ts'

@Resolver()
export class PointsChangesResolver {
  @Mutation(() => SetPointsRulesPayload, {
    description:
      "Set the next version of an organization's rules of points; who runs it or stands above it does (制定积分规则).",
  })
  async setPointsRules(
    @Arg('input', () => SetPointsRulesInput, { description: 'The rules (规则内容).' })
    input: SetPointsRulesInput,
    @Ctx() context: MutationContext,
  ): Promise<SetPointsRulesPayload> {
    const place = await findOrganization(context, 'organizationId', input.organizationId)
    checkKeeper(context, { places: place.path })
    checkStanding('organizationId', place)
    const pointsRules = await writeRules(context, input)
    record(context.em, {
      kind: 'points.rulesSet',
      about: { organization: place.id, pointsRules: pointsRules.id },
    })
    return { pointsRules: pointsRules as PointsRules }
  }

  @Mutation(() => EnterPointsPayload, {
    description:
      'Enter points of a member by the rules in force on the day; who keeps the roll does it (登记积分).',
  })
  async enterPoints(
    @Arg('input', () => EnterPointsInput, { description: 'Who, what and when (登记内容).' })
    { memberId, item: code, quantity, on }: EnterPointsInput,
    @Ctx() context: MutationContext,
  ): Promise<EnterPointsPayload> {
    const { member } = await lockMember(context, memberId)
    checkOnRoll(member)
    const rules = (await rulesInForce(context.db, [memberId], on)).get(memberId)
    const item = rules?.items.find((each) => each.code === code)
    const times = quantity ?? 1
    checkEntry(item, times, on, today(context))
    const entry = {
      memberId,
      rulesId: rules!.id,
      item: code,
      quantity: times,
      points: pointsFor(item!, times),
      on,
    }
    const [id] = await writeEntries(context.db, [entry], context.now())
    record(context.em, {
      kind: 'points.entered',
      about: { member: memberId, organization: [member.organizationId] },
    })
    return { pointsEntry: { id } as PointsEntry }
  }

  @Mutation(() => CorrectPointsPayload, {
    description: 'Counter a mistaken entry by one of its opposite; who keeps the roll does it (冲正积分).',
  })
  async correctPoints(
    @Arg('input', () => CorrectPointsInput, { description: 'Which (积分记录).' }) {
      entryId,
    }: CorrectPointsInput,
    @Ctx() context: MutationContext,
  ): Promise<CorrectPointsPayload> {
    const entry = await findEntry(context, entryId)
    checkCorrectable(entry)
    const id = await counterEntry(context, entry)
    return { pointsEntry: { id } as PointsEntry }
  }
}
