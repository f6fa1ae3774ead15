import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { lockMember, today } from '../member/member.changes.ts'
import { checkEnd } from '../member/period.rules.ts'
import { findOrganization } from '../organization/organization.changes.ts'
import { checkFirst, lockReportIn } from './report-in.changes.ts'
import { ReportIn } from './report-in.entity.ts'
import { memberReportedIn, memberReportInEnded } from './report-in.events.ts'
import { EndReportInInput, EndReportInPayload, ReportInInput, ReportInPayload } from './report-in.inputs.ts'
import { checkReportIn } from './report-in.rules.ts'

@Resolver()
export class ReportInChangesResolver {
  @Mutation(() => ReportInPayload, {
    description: "Report a member in at another organization; who keeps the member's roll does it (双报到).",
  })
  async reportIn(
    @Arg('input', () => ReportInInput, { description: 'Who, where and as what (报到内容).' })
    { memberId, organizationId, post, since }: ReportInInput,
    @Ctx() context: MutationContext,
  ): Promise<ReportInPayload> {
    const { member } = await lockMember(context, memberId)
    const host = await findOrganization(context, 'organizationId', organizationId)
    checkReportIn(member, host, { post, since }, today(context))
    await checkFirst(context, memberId, organizationId)
    const row = { id: newId('reportin'), memberId, organizationId, post, since, until: null }
    const reportIn = context.em.create(ReportIn, row)
    record(context.em, memberReportedIn(reportIn, member.organizationId))
    return { reportIn }
  }

  @Mutation(() => EndReportInPayload, {
    description: 'End a report-in; who keeps the roll at either end does it (结束报到).',
  })
  async endReportIn(
    @Arg('input', () => EndReportInInput, { description: 'Which, and when (报到与日期).' })
    { reportInId, on }: EndReportInInput,
    @Ctx() context: MutationContext,
  ): Promise<EndReportInPayload> {
    const { reportIn, homeId } = await lockReportIn(context, reportInId)
    checkEnd(reportIn, on, today(context))
    reportIn.until = on
    record(context.em, memberReportInEnded(reportIn, homeId))
    return { reportIn }
  }
}
