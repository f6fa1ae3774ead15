import { expect, test } from 'vitest'
import type { CadenceRule, PeriodUnit } from '../charter/charter.rules.ts'
import { BodyKind } from '../meeting/body-kind.ts'
import { type NamedDuty, obligationTitle } from './obligation-title.ts'

function duty(
  [unit, periodFrom, periodTo]: readonly [PeriodUnit, string, string],
  rest: Partial<CadenceRule> = {},
  more: Partial<NamedDuty> = {},
): NamedDuty {
  const every = { count: 1, unit, atLeast: 1 }
  const rule = { kind: 'CADENCE', subject: 'MEETING', body: BodyKind.COUNCIL, every, ...rest } as const
  return { rule, periodFrom, periodTo, time: 1, item: null, bodyName: null, ...more }
}

const quarter = ['QUARTER', '2026-07-01', '2026-09-30'] as const
const halfYear = ['HALF_YEAR', '2026-07-01', '2026-12-31'] as const
const year = ['YEAR', '2026-01-01', '2026-12-31'] as const
const twice = { every: { count: 1, unit: 'YEAR', atLeast: 2 } } as const
const visit = { name: { zh: '联合走访慰问', en: 'joint visit' }, min: 1 }

test.each([
  [duty(quarter), '2026年第3季度 理事会', 'council, quarter 3 of 2026'],
  [duty(halfYear), '2026年下半年 理事会', 'council, second half of 2026'],
  [
    duty(['MONTH', '2026-02-01', '2026-02-28'], { subject: 'CONTACT' }),
    '2026年2月 联系基层党组织',
    'contact with primary organizations, 2026-02',
  ],
  [duty(year, twice, { time: 2 }), '2026年 理事会 (2/2)', 'council, 2026 (2/2)'],
  [duty(['MONTH', '2026-01-01', '2026-02-28']), '2026年1月至2026年2月 理事会', 'council, 2026-01 to 2026-02'],
  [duty(year, {}, { bodyName: '经济发展委员会' }), '2026年 经济发展委员会', '经济发展委员会, 2026'],
  [
    duty(quarter, { subject: 'REPORT', to: { zh: '党工委', en: 'the work committee' } }),
    '2026年第3季度 向党工委工作汇报',
    'work report to the work committee, quarter 3 of 2026',
  ],
  [
    duty(year, {}, { rule: { kind: 'YEARLY_MINIMUM', items: [visit] }, item: 1 }),
    '2026年 联合走访慰问',
    'joint visit, 2026',
  ],
])('it is named by its period and subject', (named, zh, en) => {
  expect(obligationTitle(named)).toEqual({ zh, en })
})
