import type { CadenceRule } from '../calendar-rule.ts'
import type { PeriodUnit } from '../rule-vocabulary.ts'
import type { CadenceSubject } from '../rule-words.ts'

const once = (
  subject: CadenceSubject,
  unit: PeriodUnit,
  rest: Pick<CadenceRule, 'body' | 'at' | 'owedBy' | 'to'> = {},
): CadenceRule => ({
  kind: 'CADENCE',
  article: '三㈠4',
  subject,
  every: { count: 1, unit, atLeast: 1 },
  ...rest,
})

/** What recurs in document 4, 三㈠4: its own numbers, which differ from general use (the members' meeting is monthly here). */
export const parkEnterpriseCadences: readonly CadenceRule[] = [
  once('MEMBERS_MEETING', 'MONTH'),
  once('BRANCH_COMMITTEE', 'QUARTER'),
  once('LECTURE', 'HALF_YEAR'),
  once('DEMOCRATIC_LIFE_MEETING', 'HALF_YEAR'),
  once('MEMBER_REVIEW', 'YEAR'),
  once('REPORT', 'HALF_YEAR', {
    owedBy: { zh: '各基地、项目区党总支', en: 'the general branches of the bases and project areas' },
    to: { zh: '党工委', en: 'the work committee' },
  }),
  once('YEAR_PLAN', 'YEAR', { at: 'START' }),
  once('SUPERVISION', 'QUARTER'),
  once('YEAR_END_REVIEW', 'YEAR', { at: 'END' }),
  once('CONTACT', 'MONTH'),
]
