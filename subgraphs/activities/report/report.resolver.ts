import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceInside, checkOffice } from '../meeting/meeting.changes.ts'
import { fulfilByDeed } from '../obligation/work-deeds.ts'
import { checkLongText, checkReason } from '../text/text.rules.ts'
import { lockReport, tellOfReport } from './report.changes.ts'
import { Report } from './report.entity.ts'
import {
  AcknowledgeReportInput,
  ChangeReportInput,
  DraftReportInput,
  ReportPayload,
  SubmitReportInput,
} from './report.inputs.ts'
import { reportFacts, reportsOfAlliance } from './report.reads.ts'
import { checkPeriod, checkReportState, reportText } from './report.rules.ts'
import { ReportStatus } from './report-status.ts'

const ReportConnection = connectionOf(Report, 'Report', '工作报告')
const today = ({ now }: Context) => dayOf(now()).toString()

@Resolver()
export class ReportChangesResolver {
  @Mutation(() => ReportPayload, {
    description:
      'Draft a report on a period from what is known, in the language of the request; by the office (起草工作报告).',
  })
  async draftReport(
    @Arg('input', () => DraftReportInput, { description: 'On which period (报告期).' })
    { allianceId, from, to }: DraftReportInput,
    @Ctx() context: MutationContext,
  ): Promise<ReportPayload> {
    checkOffice(context, await allianceInside(context, allianceId))
    checkPeriod(from, to, today(context))
    const facts = await reportFacts(context, allianceId, { from, to, today: today(context) })
    const report = context.em.create(Report, {
      ...{ id: newId('report'), allianceId, periodFrom: from, periodTo: to, status: ReportStatus.DRAFT },
      ...{ text: reportText(facts, context.locale), submittedOn: null, acknowledgedOn: null, reply: null },
      version: 1,
    })
    tellOfReport(context, report, 'report.drafted')
    return { report }
  }

  @Mutation(() => ReportPayload, { description: 'Change a draft, by the office (修改工作报告).' })
  async changeReport(
    @Arg('input', () => ChangeReportInput, { description: 'Which, and what it says (工作报告).' })
    input: ChangeReportInput,
    @Ctx() context: MutationContext,
  ): Promise<ReportPayload> {
    const report = await lockReport(context, input, 'OFFICE')
    checkReportState(report.status, ReportStatus.DRAFT)
    checkLongText(input.text)
    report.text = input.text.trim()
    tellOfReport(context, report, 'report.changed')
    return { report }
  }

  @Mutation(() => ReportPayload, {
    description:
      'Submit a report to those above, by the office; it fulfils the report due of each period that it covers whole and ends with (报送工作报告).',
  })
  async submitReport(
    @Arg('input', () => SubmitReportInput, { description: 'Which (工作报告).' }) input: SubmitReportInput,
    @Ctx() context: MutationContext,
  ): Promise<ReportPayload> {
    const report = await lockReport(context, input, 'OFFICE')
    checkReportState(report.status, ReportStatus.DRAFT)
    report.status = ReportStatus.SUBMITTED
    report.submittedOn = today(context)
    tellOfReport(context, report, 'report.submitted')
    const { id, allianceId, periodFrom: coversFrom, periodTo: countsOn } = report
    const deed = { id, placeId: allianceId, allianceId, subject: 'REPORT', coversFrom, countsOn }
    await fulfilByDeed(context, { ...deed, doneOn: today(context) })
    return { report }
  }

  @Mutation(() => ReportPayload, {
    description: 'Acknowledge a report, with an answer or without, by those above (收悉工作报告).',
  })
  async acknowledgeReport(
    @Arg('input', () => AcknowledgeReportInput, {
      description: 'Which, and what is answered (工作报告与批复).',
    })
    input: AcknowledgeReportInput,
    @Ctx() context: MutationContext,
  ): Promise<ReportPayload> {
    const report = await lockReport(context, input, 'SUPERIORS')
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
}

@Resolver(() => Alliance)
export class AllianceReportsResolver {
  @FieldResolver(() => ReportConnection, {
    description:
      'Its reports to those above, that on the latest period first; drafts for its office only (工作报告).',
  })
  reports(@Root() { id }: Alliance, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return reportsOfAlliance(context, id, page)
  }
}
