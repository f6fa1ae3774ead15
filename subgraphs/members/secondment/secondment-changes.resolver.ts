import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { lockMember, today } from '../member/member.changes.ts'
import { checkEnd } from '../member/period.rules.ts'
import { findOrganization } from '../organization/organization.changes.ts'
import { checkNotSeconded, endSecondment, lockSecondment } from './secondment.changes.ts'
import { Secondment } from './secondment.entity.ts'
import { secondmentEvent } from './secondment.events.ts'
import {
  BeginSecondmentInput,
  BeginSecondmentPayload,
  EndSecondmentInput,
  EndSecondmentPayload,
} from './secondment.inputs.ts'
import { checkSecondment } from './secondment.rules.ts'

@Resolver()
export class SecondmentChangesResolver {
  @Mutation(() => BeginSecondmentPayload, {
    description: "Second a member to another organization; who keeps the member's roll does it (挂职).",
  })
  async beginSecondment(
    @Arg('input', () => BeginSecondmentInput, {
      description: 'Who, where, as what and for how long (挂职内容).',
    })
    { memberId, organizationId, post, since, dueOn = null }: BeginSecondmentInput,
    @Ctx() context: MutationContext,
  ): Promise<BeginSecondmentPayload> {
    const { member } = await lockMember(context, memberId)
    const host = await findOrganization(context, 'organizationId', organizationId)
    checkSecondment(member, host, { post, since, dueOn }, today(context))
    await checkNotSeconded(context, memberId, since)
    const row = { id: newId('secondment'), memberId, fromId: member.organizationId, organizationId }
    const secondment = context.em.create(Secondment, { ...row, post, since, dueOn, until: null })
    record(context.em, secondmentEvent('begun', secondment, since, host.regionCode))
    return { secondment }
  }

  @Mutation(() => EndSecondmentPayload, {
    description: 'End a secondment; who keeps the roll at either end does it (结束挂职).',
  })
  async endSecondment(
    @Arg('input', () => EndSecondmentInput, { description: 'Which, and when (挂职与日期).' })
    { secondmentId, on }: EndSecondmentInput,
    @Ctx() context: MutationContext,
  ): Promise<EndSecondmentPayload> {
    const secondment = await lockSecondment(context, secondmentId)
    checkEnd(secondment, on, today(context))
    await endSecondment(context, secondment, on)
    return { secondment }
  }
}
