import type { Bilingual } from '../../../shared/errors.ts'
import type { CadenceRule, MinimumRule } from '../charter/charter.rules.ts'
import { bodyWords } from '../meeting/body-kind.ts'

const subjectWords: Readonly<Record<string, Bilingual>> = {
  MEETING: { zh: '会议', en: 'meeting' },
  MEMBERS_MEETING: { zh: '党员大会', en: 'general meeting of Party members' },
  BRANCH_COMMITTEE: { zh: '支委会', en: 'branch committee meeting' },
  GROUP_MEETING: { zh: '党小组会', en: 'Party group meeting' },
  LECTURE: { zh: '党课', en: 'Party lecture' },
  DEMOCRATIC_LIFE_MEETING: { zh: '党员民主生活会', en: 'democratic-life meeting' },
  MEMBER_REVIEW: { zh: '党员评议', en: 'review of members' },
  REPORT: { zh: '工作汇报', en: 'work report' },
  DUTY_REPORT: { zh: '成员履职汇报', en: 'duty reports of the members' },
  CONTACT: { zh: '联系基层党组织', en: 'contact with primary organizations' },
  YEAR_PLAN: { zh: '年度工作计划', en: 'plan of the year' },
  SUPERVISION: { zh: '督促', en: 'supervision' },
  YEAR_END_REVIEW: { zh: '年终评比', en: 'year-end review' },
  ASSESSMENT: { zh: '考核', en: 'assessment' },
}

/** What of an obligation its name is made from. */
export interface NamedDuty {
  readonly rule: CadenceRule | MinimumRule
  readonly periodFrom: string
  readonly periodTo: string
  /** Which of the several times that the rule asks for in one period: 1, 2 … */
  readonly time: number
  /** Which item of a yearly minimum, from 1. */
  readonly item: number | null
  /** The body's own name, where there are several of its kind. */
  readonly bodyName: string | null
}

/** What is due and when: `2026年第3季度 理事会会议`. */
export function obligationTitle({ rule, periodFrom, periodTo, time, item, bodyName }: NamedDuty): Bilingual {
  const when = periodText(Temporal.PlainDate.from(periodFrom), Temporal.PlainDate.from(periodTo))
  const { what, atLeast } =
    rule.kind === 'CADENCE'
      ? { what: subjectText(rule, bodyName), atLeast: rule.every.atLeast }
      : { what: rule.items[item! - 1]!.name, atLeast: rule.items[item! - 1]!.min }
  const which = atLeast > 1 ? ` (${time}/${atLeast})` : ''
  return { zh: `${when.zh} ${what.zh}${which}`, en: `${what.en}, ${when.en}${which}` }
}

function subjectText({ subject, body, owedBy, to }: CadenceRule, bodyName: string | null): Bilingual {
  const words = subjectWords[subject] ?? { zh: subject, en: subject }
  if (bodyName) return { zh: bodyName, en: bodyName }
  if (subject === 'MEETING' && body) return bodyWords[body]
  return {
    zh: `${owedBy?.zh ?? ''}${to ? `向${to.zh}` : ''}${words.zh}`,
    en: `${words.en}${owedBy ? ` by ${owedBy.en}` : ''}${to ? ` to ${to.en}` : ''}`,
  }
}

/** A year, half-year, quarter or month of the calendar by its name, any other period by its months. */
export function periodText(from: Temporal.PlainDate, to: Temporal.PlainDate): Bilingual {
  const { year, month } = from
  const months = (to.year - year) * 12 + to.month - month + 1
  if (months === 12 && month === 1) return { zh: `${year}年`, en: `${year}` }
  if (months === 6)
    return month === 1
      ? { zh: `${year}年上半年`, en: `first half of ${year}` }
      : { zh: `${year}年下半年`, en: `second half of ${year}` }
  if (months === 3)
    return { zh: `${year}年第${(month + 2) / 3}季度`, en: `quarter ${(month + 2) / 3} of ${year}` }
  if (months === 1) return { zh: `${year}年${month}月`, en: `${year}-${String(month).padStart(2, '0')}` }
  return {
    zh: `${year}年${month}月至${to.year}年${to.month}月`,
    en: `${from.toPlainYearMonth()} to ${to.toPlainYearMonth()}`,
  }
}
