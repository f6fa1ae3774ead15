import { LockMode } from '@mikro-orm/core'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { checkKeeper } from '../member/member.access.ts'
import { lockMember, lockSelf, today } from '../member/member.changes.ts'
import { Member } from '../member/member.entity.ts'
import { memberById } from '../member/member.reads.ts'
import { checkOnRoll } from '../member/member.rules.ts'
import { Honour } from './honour.entity.ts'
import {
  AwardHonourInput,
  AwardHonourPayload,
  HideRoleInput,
  HideRolePayload,
  RevokeHonourInput,
  RevokeHonourPayload,
  ShowRoleInput,
  ShowRolePayload,
} from './honour.inputs.ts'
import { honourById } from './honour.reads.ts'
import { checkHonour, checkRevocation, checkShownRole } from './honour.rules.ts'
import { endShownRole } from './shown-role.changes.ts'
import { ShownRole } from './shown-role.entity.ts'

@Resolver()
export class HonourChangesResolver {
  @Mutation(() => AwardHonourPayload, {
    description: 'Award an honour; who keeps the roll or stands above it does (授予荣誉).',
  })
  async awardHonour(
    @Arg('input', () => AwardHonourInput, { description: 'To whom, what and when (荣誉内容).' })
    { memberId, title, awardedOn }: AwardHonourInput,
    @Ctx() context: MutationContext,
  ): Promise<AwardHonourPayload> {
    const { member } = await lockMember(context, memberId)
    checkOnRoll(member)
    checkHonour(title, awardedOn, member.joinedOn, today(context))
    const row = { id: newId('honour'), memberId, title: title.trim(), awardedOn, revokedOn: null }
    const honour = context.em.create(Honour, row)
    record(context.em, { kind: 'honour.awarded', about: { member: memberId, honour: honour.id } })
    return { honour }
  }

  @Mutation(() => RevokeHonourPayload, {
    description: 'Take an honour back; the record of it stays (撤销荣誉).',
  })
  async revokeHonour(
    @Arg('input', () => RevokeHonourInput, { description: 'Which, and when (荣誉与日期).' })
    { honourId, on }: RevokeHonourInput,
    @Ctx() context: MutationContext,
  ): Promise<RevokeHonourPayload> {
    const honour = await lockHonour(context, honourId)
    checkRevocation(honour, on, today(context))
    honour.revokedOn = on
    record(context.em, { kind: 'honour.revoked', about: { member: honour.memberId, honour: honourId } })
    return { honour }
  }

  @Mutation(() => ShowRolePayload, { description: 'Show the own role and pledge (亮身份、亮承诺).' })
  async showRole(
    @Arg('input', () => ShowRoleInput, { description: 'What is shown (公示内容).' })
    { role, pledge }: ShowRoleInput,
    @Ctx() context: MutationContext,
  ): Promise<ShowRolePayload> {
    const member = await lockSelf(context)
    checkOnRoll(member)
    const memberId = member.id
    checkShownRole(role, pledge)
    await context.em.upsert(ShownRole, {
      memberId,
      role: role.trim(),
      pledge: pledge.trim(),
      since: today(context),
    })
    record(context.em, { kind: 'member.roleShown', about: { member: memberId } })
    return { member: { id: memberId } as Member }
  }

  @Mutation(() => HideRolePayload, {
    description: 'Show nothing any more: what was shown is gone (取消公示).',
  })
  async hideRole(
    @Arg('input', () => HideRoleInput, { description: 'Nothing but the key (幂等键).' })
    _: HideRoleInput,
    @Ctx() context: MutationContext,
  ): Promise<HideRolePayload> {
    const { id: memberId } = await lockSelf(context)
    await endShownRole(context, memberId)
    record(context.em, { kind: 'member.roleHidden', about: { member: memberId } })
    return { member: { id: memberId } as Member }
  }
}

/** @throws NotFoundError also where the viewer may not know of it; ForbiddenError where others keep the roll */
async function lockHonour(context: MutationContext, id: string): Promise<Honour> {
  if (!context.viewer) throw new UnauthenticatedError()
  const honour = await context.em.findOne(Honour, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const member = honour && (await honourById(context, id)) && (await memberById(context, honour.memberId))
  if (!member) throw new NotFoundError('honourId', id)
  checkKeeper(context, member)
  return honour
}
