import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { lockMemberAt, today } from '../member/member.changes.ts'
import { recordHeadcounts } from '../organization/headcount.events.ts'
import { findOrganization } from '../organization/organization.changes.ts'
import { endPosts } from '../post/post.changes.ts'
import { endReportIns } from '../report-in/report-in.changes.ts'
import { endSecondments } from '../secondment/secondment.changes.ts'
import { endTalent } from '../talent/talent.changes.ts'
import { endTimesInTeams } from '../team/team.changes.ts'
import { closeBelonging, openBelonging } from './belonging.changes.ts'
import { memberTransferred } from './belonging.events.ts'
import { checkTransfer } from './belonging.rules.ts'
import { TransferMemberInput, TransferMemberPayload } from './transfer-member.ts'

@Resolver()
export class BelongingChangesResolver {
  @Mutation(() => TransferMemberPayload, {
    description: 'Move a member to another organization; who keeps the present roll does it (组织关系转接).',
  })
  async transferMember(
    @Arg('input', () => TransferMemberInput, { description: 'Who goes where and when (转接内容).' })
    { memberId, toOrganizationId, on, reason, version }: TransferMemberInput,
    @Ctx() context: MutationContext,
  ): Promise<TransferMemberPayload> {
    const { member } = await lockMemberAt(context, memberId, version)
    const to = await findOrganization(context, 'toOrganizationId', toOrganizationId)
    checkTransfer(member, to, { on, reason }, today(context))
    const from = member.organizationId
    await closeBelonging(context, memberId, on, reason ?? null)
    await endPosts(context, memberId, on)
    await endReportIns(context, memberId, on, toOrganizationId)
    await endSecondments(context, memberId, on)
    await endTalent(context, memberId)
    await endTimesInTeams(context, { memberId, organizationId: from }, on)
    Object.assign(member, { organizationId: to.id, since: on, regionCode: to.regionCode })
    openBelonging(context, member)
    await recordHeadcounts(context, [from, to.id])
    record(context.em, memberTransferred(memberId, { from, to: to.id, on }))
    return { member }
  }
}
