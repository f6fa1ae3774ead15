import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { ForbiddenError } from '../../../shared/errors.ts'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceInside } from '../meeting/meeting.changes.ts'
import { fulfilByDeed } from '../obligation/work-deeds.ts'
import { Organization } from '../organization/organization.entity.ts'
import { checkLongText, checkReason } from '../text/text.rules.ts'
import { checkReports, lockReport, sidesOf, tellOfReport } from './report.changes.ts'
import { Report } from './report.entity.ts'
import {
  AcknowledgeReportInput,
  ChangeReportInput,
  DraftReportInput,
  ReportPayload,
  SubmitReportInput,
} from './report.inputs.ts'
import { memberFacts, reportFacts, reportsOfAlliance, reportsOfOrganization } from './report.reads.ts'
import { checkPeriod, checkReportState, memberReportText, reportText } from './report.rules.ts'
import { ReportStatus } from './report-status.ts'

const ReportConnection = connectionOf(Report, 'Report', '工作报告')
const today = ({ now }: Context) => dayOf(now()).toString()

@Resolver()
export class ReportChangesResolver {
  @Mutation(() => ReportPayload, {
    description:
      'Draft a report on a period from what is known, in the language of the request; by the office, or of a member by who keeps it (起草工作报告).',
  })
  async draftReport(
    @Arg('input', () => DraftReportInput, { description: 'On which period (报告期).' })
    { allianceId, organizationId = null, from, to }: DraftReportInput,
    @Ctx() context: MutationContext,
  ): Promise<ReportPayload> {
    const whose = { allianceId, organizationId }
    const place = await allianceInside(context, allianceId)
    await checkReports(context, whose, today(context))
    if (!(await sidesOf(context, whose, place)).isWriter) throw new ForbiddenError()
    checkPeriod(from, to, today(context))
    const report = context.em.create(Report, {
      ...{ id: newId('report'), ...whose, periodFrom: from, periodTo: to, status: ReportStatus.DRAFT },
      text: await draftedText(context, whose, { from, to, today: today(context) }),
      ...{ submittedOn: null, acknowledgedOn: null, reply: null, version: 1 },
    })
    tellOfReport(context, report, 'report.drafted')
    return { report }
  }

  @Mutation(() => ReportPayload, { description: 'Change a draft, by who writes it (修改工作报告).' })
  async changeReport(
    @Arg('input', () => ChangeReportInput, { description: 'Which, and what it says (工作报告).' })
    input: ChangeReportInput,
    @Ctx() context: MutationContext,
  ): Promise<ReportPayload> {
    const report = await lockReport(context, input, 'isWriter')
    checkReportState(report.status, ReportStatus.DRAFT)
    checkLongText(input.text)
    report.text = input.text.trim()
    tellOfReport(context, report, 'report.changed')
    return { report }
  }

  @Mutation(() => ReportPayload, {
    description:
      'Submit a report to those above, or a member’s to the office, by who writes it; it fulfils the report due of each period that it covers whole and ends with (报送工作报告).',
  })
  async submitReport(
    @Arg('input', () => SubmitReportInput, { description: 'Which (工作报告).' }) input: SubmitReportInput,
    @Ctx() context: MutationContext,
  ): Promise<ReportPayload> {
    const report = await lockReport(context, input, 'isWriter')
    checkReportState(report.status, ReportStatus.DRAFT)
    report.status = ReportStatus.SUBMITTED
    report.submittedOn = today(context)
    tellOfReport(context, report, 'report.submitted')
    const { id, allianceId, organizationId, periodFrom: coversFrom, periodTo: countsOn } = report
    const placeId = organizationId ?? allianceId
    const deed = { id, placeId, allianceId, subject: 'REPORT', coversFrom, countsOn }
    await fulfilByDeed(context, { ...deed, doneOn: today(context) })
    return { report }
  }

  @Mutation(() => ReportPayload, {
    description:
      'Acknowledge a report, with an answer or without, by those above, or a member’s by the office (收悉工作报告).',
  })
  async acknowledgeReport(
    @Arg('input', () => AcknowledgeReportInput, {
      description: 'Which, and what is answered (工作报告与批复).',
    })
    input: AcknowledgeReportInput,
    @Ctx() context: MutationContext,
  ): Promise<ReportPayload> {
    const report = await lockReport(context, input, 'isReceiver')
    checkReportState(report.status, ReportStatus.SUBMITTED)
    if (input.reply != null) checkReason(input.reply, 'reply')
    report.status = ReportStatus.ACKNOWLEDGED
    report.acknowledgedOn = today(context)
    report.reply = input.reply?.trim() ?? null
    tellOfReport(context, report, 'report.acknowledged')
    return { report }
  }
}

@Resolver(() => Report)
export class ReportResolver {
  @FieldResolver(() => Alliance, { description: 'Of which alliance (联盟).' })
  alliance(@Root() { allianceId }: Report): Alliance {
    return { id: allianceId }
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'Which member reports to the alliance; null where the alliance itself does (成员党组织).',
  })
  organization(@Root() { organizationId }: Report): Organization | null {
    return organizationId == null ? null : { id: organizationId }
  }
}

/** What is known, as text. */
async function draftedText(
  context: MutationContext,
  { allianceId, organizationId }: Pick<Report, 'allianceId' | 'organizationId'>,
  period: { readonly from: string; readonly to: string; readonly today: string },
): Promise<string> {
  if (organizationId == null)
    return reportText(await reportFacts(context, allianceId, period), context.locale)
  const facts = await memberFacts(context, { allianceId, organizationId, ...period })
  return memberReportText(facts, context.locale)
}

@Resolver(() => Alliance)
export class AllianceReportsResolver {
  @FieldResolver(() => ReportConnection, {
    description:
      'Its reports to those above, or those of its members to it, that on the latest period first; drafts for who writes them only (工作报告).',
  })
  reports(
    @Root() { id }: Alliance,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('ofMembers', () => Boolean, {
      defaultValue: false,
      description: 'Those of its members instead of its own (成员报告).',
    })
    ofMembers: boolean,
    @Ctx() context: Context,
  ) {
    return reportsOfAlliance(context, id, { page, ofMembers })
  }
}

@Resolver(() => Organization)
export class OrganizationReportsResolver {
  @FieldResolver(() => ReportConnection, {
    description: 'Its reports to its alliances, that on the latest period first (履职报告).',
  })
  reports(@Root() { id }: Organization, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return reportsOfOrganization(context, id, page)
  }
}
