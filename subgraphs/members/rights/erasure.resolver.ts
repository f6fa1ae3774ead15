import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { closeAppeals } from '../appeal/points-appeal.changes.ts'
import { lockMemberAt, today } from '../member/member.changes.ts'
import { endTalent } from '../talent/talent.changes.ts'
import { EraseMemberInput, EraseMemberPayload } from './erase-member.ts'
import { eraseSealed } from './erasure.changes.ts'
import { checkErasable } from './erasure.rules.ts'

@Resolver()
export class ErasureResolver {
  @Mutation(() => EraseMemberPayload, {
    description:
      'Erase what is personal of somebody who has left; counts and decisions stay, under the id. Who keeps the roll does it (删除个人信息).',
  })
  async eraseMember(
    @Arg('input', () => EraseMemberInput, { description: 'Who (党员).' })
    { memberId, version }: EraseMemberInput,
    @Ctx() context: MutationContext,
  ): Promise<EraseMemberPayload> {
    const { member } = await lockMemberAt(context, memberId, version)
    checkErasable(member)
    member.erasedOn = today(context)
    await endTalent(context, memberId)
    await closeAppeals(context, memberId, member.erasedOn)
    await context.em.flush()
    await eraseSealed(context, memberId)
    record(context.em, { kind: 'member.erased', about: { member: memberId } })
    return { member }
  }
}
