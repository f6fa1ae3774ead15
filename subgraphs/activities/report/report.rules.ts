import { type Bilingual, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { ReportStatus } from './report-status.ts'

const stateWords: Readonly<Record<ReportStatus, Bilingual>> = {
  DRAFT: { zh: '尚未报送', en: 'a draft' },
  SUBMITTED: { zh: '已报送', en: 'submitted' },
  ACKNOWLEDGED: { zh: '已收悉', en: 'acknowledged' },
}

/** A report passes DRAFT → SUBMITTED → ACKNOWLEDGED, and says the same from its submission on. */
export function checkReportState(status: ReportStatus, wanted: ReportStatus): void {
  if (status === wanted) return
  const { zh, en } = stateWords[status]
  throw new WrongStateError({ zh: `该报告${zh},不能进行此操作。`, en: `The report is ${en}.` }, { status })
}

/** A period of at most a year that has begun; ISO dates. */
export function checkPeriod(from: string, to: string, today: string): void {
  if (from > today)
    throw new InvalidInputError('from', { zh: '报告期尚未开始。', en: 'The period has not begun.' })
  const latest = Temporal.PlainDate.from(from).add({ years: 1 }).subtract({ days: 1 }).toString()
  if (to >= from && to <= latest) return
  throw new InvalidInputError('to', {
    zh: `截止日应在 ${from} 至 ${latest} 之间。`,
    en: `The last day is between ${from} and ${latest}.`,
  })
}

/** The figures of a period that a report is drafted from. */
export interface ReportFacts {
  readonly alliance: string
  readonly from: string
  readonly to: string
  readonly meetings: number
  readonly passed: number
  readonly activities: number
  readonly tasksDone: number
  readonly tasksOverdue: number
  readonly dutiesDone: number
  readonly dutiesOverdue: number
  readonly contacts: number
  readonly hazardsFound: number
  readonly hazardsClosed: number
}

/** The figures of a member's part in its alliance in a period. */
export interface MemberFacts
  extends Pick<
    ReportFacts,
    | 'alliance'
    | 'from'
    | 'to'
    | 'activities'
    | 'tasksDone'
    | 'tasksOverdue'
    | 'dutiesDone'
    | 'dutiesOverdue'
    | 'contacts'
  > {
  readonly member: string
  /** To which it was entitled to come. */
  readonly meetings: number
  readonly meetingsAttended: number
}

/** A member's draft in one of the two languages, a line for each figure. */
export function memberReportText(facts: MemberFacts, locale: keyof Bilingual): string {
  const zh = [
    `${facts.member}履职报告(${facts.alliance},${facts.from} 至 ${facts.to})`,
    `应到会议 ${facts.meetings} 次,参加 ${facts.meetingsAttended} 次。`,
    `参加活动 ${facts.activities} 次。`,
    `承担任务完成 ${facts.tasksDone} 项,逾期 ${facts.tasksOverdue} 项。`,
    `应办事项办结 ${facts.dutiesDone} 项,逾期 ${facts.dutiesOverdue} 项。`,
    `接受联系服务 ${facts.contacts} 次。`,
  ]
  const en = [
    `${facts.member}: report to ${facts.alliance} on ${facts.from} to ${facts.to}`,
    `Meetings it was due at: ${facts.meetings}; attended: ${facts.meetingsAttended}.`,
    `Activities taken part in: ${facts.activities}.`,
    `Tasks done: ${facts.tasksDone}, overdue: ${facts.tasksOverdue}.`,
    `Obligations fulfilled: ${facts.dutiesDone}, overdue: ${facts.dutiesOverdue}.`,
    `Contacts with it: ${facts.contacts}.`,
  ]
  return (locale === 'zh' ? zh : en).join('\n')
}

/** A draft in one of the two languages, a line for each figure. */
export function reportText(facts: ReportFacts, locale: keyof Bilingual): string {
  const zh = [
    `${facts.alliance}工作报告(${facts.from} 至 ${facts.to})`,
    `召开会议 ${facts.meetings} 次,通过议案 ${facts.passed} 项;决议任务完成 ${facts.tasksDone} 项,逾期 ${facts.tasksOverdue} 项。`,
    `开展活动 ${facts.activities} 次。`,
    `应办事项办结 ${facts.dutiesDone} 项,逾期 ${facts.dutiesOverdue} 项。`,
    `联系服务成员单位 ${facts.contacts} 次。`,
    `发现安全隐患 ${facts.hazardsFound} 处,销号 ${facts.hazardsClosed} 处。`,
  ]
  const en = [
    `${facts.alliance}: report on ${facts.from} to ${facts.to}`,
    `Meetings held: ${facts.meetings}; motions passed: ${facts.passed}; tasks done: ${facts.tasksDone}, overdue: ${facts.tasksOverdue}.`,
    `Activities held: ${facts.activities}.`,
    `Obligations fulfilled: ${facts.dutiesDone}, overdue: ${facts.dutiesOverdue}.`,
    `Contacts with members: ${facts.contacts}.`,
    `Hazards found: ${facts.hazardsFound}, closed: ${facts.hazardsClosed}.`,
  ]
  return (locale === 'zh' ? zh : en).join('\n')
}
