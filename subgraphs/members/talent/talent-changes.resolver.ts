import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { keptWindow } from '../../../shared/time-window/time-window.ts'
import { lockSelf, today } from '../member/member.changes.ts'
import { Member } from '../member/member.entity.ts'
import { checkOnRoll } from '../member/member.rules.ts'
import { lockTalent, offer, takeBack } from './talent.changes.ts'
import { Talent } from './talent.entity.ts'
import {
  ChangeTalentInput,
  ChangeTalentPayload,
  JoinTalentPoolInput,
  JoinTalentPoolPayload,
  LeaveTalentPoolInput,
  LeaveTalentPoolPayload,
} from './talent.inputs.ts'
import { InPoolError, keptSkills } from './talent.rules.ts'

/** What a member does with the own place in the talent pool; nobody does it for another. */
@Resolver()
export class TalentChangesResolver {
  @Mutation(() => JoinTalentPoolPayload, {
    description:
      'Consent to be offered to others, without the name, in the name of the own organization (加入人才库).',
  })
  async joinTalentPool(
    @Arg('input', () => JoinTalentPoolInput, { description: 'What is offered (提供内容).' })
    { skills, description, windows, allianceId = null }: JoinTalentPoolInput,
    @Ctx() context: MutationContext,
  ): Promise<JoinTalentPoolPayload> {
    const member = await lockSelf(context)
    checkOnRoll(member)
    const { id: memberId, organizationId } = member
    if (await context.em.count(Talent, { memberId })) throw new InPoolError()
    const talent = context.em.create(Talent, {
      id: newId('talent'),
      memberId,
      organizationId,
      skills: keptSkills(skills),
      description: description?.trim() ?? '',
      windows: (windows ?? []).map(keptWindow),
      allianceId,
      consentedOn: today(context),
      version: 1,
    })
    await offer(context, talent)
    return { talent }
  }

  @Mutation(() => ChangeTalentPayload, { description: 'Change what one offers (更改人才信息).' })
  async changeTalent(
    @Arg('input', () => ChangeTalentInput, { description: 'What changes (更改内容).' })
    input: ChangeTalentInput,
    @Ctx() context: MutationContext,
  ): Promise<ChangeTalentPayload> {
    const talent = await lockTalent(context, input)
    const { skills, description, windows, allianceId } = input
    if (skills != null) talent.skills = keptSkills(skills)
    if (description !== undefined) talent.description = description?.trim() ?? ''
    if (windows !== undefined) talent.windows = (windows ?? []).map(keptWindow)
    if (allianceId !== undefined) talent.allianceId = allianceId
    await offer(context, talent)
    return { talent }
  }

  @Mutation(() => LeaveTalentPoolPayload, {
    description: 'Withdraw consent: what was offered is gone at once (退出人才库).',
  })
  async leaveTalentPool(
    @Arg('input', () => LeaveTalentPoolInput, { description: 'Which (人才记录).' })
    input: LeaveTalentPoolInput,
    @Ctx() context: MutationContext,
  ): Promise<LeaveTalentPoolPayload> {
    const talent = await lockTalent(context, input)
    await takeBack(context, talent)
    return { member: { id: talent.memberId } as Member }
  }
}
