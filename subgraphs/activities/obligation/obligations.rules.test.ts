import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CadenceRule, Cited, PeriodUnit } from '../charter/charter.rules.ts'
import { BodyKind } from '../meeting/body-kind.ts'
import { obligationId, obligationKey } from './obligation-id.ts'
import { obligationTitle } from './obligation-title.ts'
import { type Duties, type HeldMeeting, obligationsOf } from './obligations.rules.ts'
import { monthsIn, periodsOverlapping } from './period.rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const allianceId = 'alliance_01kahbbbbbbbbbbbbbbbbbbbbb'

function cadence(
  unit: PeriodUnit,
  rest: Partial<CadenceRule> = {},
  count = 1,
  atLeast = 1,
): Cited<CadenceRule> {
  const rule = {
    kind: 'CADENCE',
    subject: 'MEETING',
    body: BodyKind.COUNCIL,
    every: { count, unit, atLeast },
    ...rest,
  } as const
  return { id: `rule_${unit}`, articleId: 'article_12', articleNumber: '12', rule }
}

const duties = (...cadences: Cited<CadenceRule>[]): Duties => ({
  allianceId,
  since: day('2020-01-01'),
  cadences,
})
const held = (on: string, body = 'COUNCIL'): HeldMeeting => ({
  id: `meeting_${on.replaceAll('-', '')}`,
  body,
  on: day(on),
})
const due = (rule: Cited<CadenceRule>, meetings: HeldMeeting[] = [], today = '2026-08-15', year = 2026) =>
  obligationsOf(duties(rule), meetings, year, day(today)).map(({ dueOn, state, meetingId }) => [
    dueOn.toString(),
    state,
    meetingId,
  ])

describe('what is due', () => {
  test.each([
    ['YEAR', 1, ['2024-12-31']],
    ['HALF_YEAR', 1, ['2024-06-30', '2024-12-31']],
    ['QUARTER', 1, ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']],
    ['MONTH', 2, ['2024-02-29', '2024-04-30', '2024-06-30', '2024-08-31', '2024-10-31', '2024-12-31']],
  ] as const)('every %s × %i, in a leap year', (unit, count, days) => {
    expect(due(cadence(unit, {}, count), [], '2024-01-01', 2024).map(([on]) => on)).toEqual(days)
  })

  test('at the start: by the end of the first month', () => {
    expect(due(cadence('YEAR', { subject: 'YEAR_PLAN', at: 'START' }))).toEqual([
      ['2026-01-31', 'UNRECORDED', null],
    ])
  })

  test('every two years: once', () => {
    expect(
      [2024, 2025, 2026, 2027].map((year) => due(cadence('YEAR', {}, 2), [], '2024-01-01', year).length),
    ).toEqual([0, 1, 0, 1])
  })

  test('not before the charter was in force', () => {
    const since = day('2026-04-01')
    const rules = { ...duties(cadence('QUARTER')), since }
    expect(obligationsOf(rules, [], 2026, day('2026-08-15')).map(({ dueOn }) => dueOn.month)).toEqual([
      6, 9, 12,
    ])
  })
})

describe('its state', () => {
  test('a meeting fulfils its own half-year, on the first and on the last day', () => {
    expect(due(cadence('HALF_YEAR'), [held('2026-06-30')])).toEqual([
      ['2026-06-30', 'FULFILLED', 'meeting_20260630'],
      ['2026-12-31', 'DUE', null],
    ])
    expect(due(cadence('HALF_YEAR'), [held('2026-07-01')])).toEqual([
      ['2026-06-30', 'OVERDUE', null],
      ['2026-12-31', 'FULFILLED', 'meeting_20260701'],
    ])
  })

  test('it is due until its day has passed', () => {
    expect(due(cadence('HALF_YEAR'), [], '2026-06-30')[0]?.[1]).toBe('DUE')
    expect(due(cadence('HALF_YEAR'), [], '2026-07-01')[0]?.[1]).toBe('OVERDUE')
  })

  test('a meeting of another body fulfils nothing', () => {
    expect(due(cadence('YEAR'), [held('2026-03-01', 'ASSEMBLY')])).toEqual([['2026-12-31', 'DUE', null]])
  })

  test('twice a year: one meeting does one of the two, the earlier first', () => {
    const twice = cadence('YEAR', {}, 1, 2)
    const states = (...meetings: HeldMeeting[]) =>
      due(twice, meetings, '2027-01-01').map(([, state]) => state)
    expect(states(held('2026-03-01')).sort()).toEqual(['FULFILLED', 'OVERDUE'])
    expect(states(held('2026-03-01'), held('2026-03-02'))).toEqual(['FULFILLED', 'FULFILLED'])
  })

  test('what is no meeting is not called overdue, since nothing records it', () => {
    const report = cadence('HALF_YEAR', { subject: 'REPORT' })
    expect(due(report, [held('2026-03-01')]).map(([, state]) => state)).toEqual(['UNRECORDED', 'DUE'])
  })
})

const units = fc.constantFrom<PeriodUnit>('YEAR', 'HALF_YEAR', 'QUARTER', 'MONTH')
const years = fc.integer({ min: 1921, max: 2200 })

test('periods follow each other without gap and cover the year', () => {
  fc.assert(
    fc.property(units, fc.integer({ min: 1, max: 30 }), years, (unit, count, year) => {
      const periods = periodsOverlapping(year, monthsIn({ unit, count }))
      expect(periods[0]!.from.year <= year && periods.at(-1)!.to.year >= year).toBe(true)
      for (const [index, { from, to }] of periods.entries()) {
        expect(from.day).toBe(1)
        expect(
          from
            .add({ months: monthsIn({ unit, count }) })
            .subtract({ days: 1 })
            .equals(to),
        ).toBe(true)
        if (index > 0) expect(periods[index - 1]!.to.add({ days: 1 }).equals(from)).toBe(true)
      }
    }),
  )
})

test('every period falls due in exactly one year, and every meeting fulfils at most one duty of a rule', () => {
  const date = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10))
  fc.assert(
    fc.property(
      units,
      fc.integer({ min: 1, max: 3 }),
      fc.uniqueArray(date, { maxLength: 12 }),
      (unit, atLeast, dates) => {
        const rule = duties(cadence(unit, {}, 1, atLeast))
        const all = [2024, 2025, 2026, 2027].flatMap((year) =>
          obligationsOf(
            rule,
            dates.map((on) => held(on)),
            year,
            day('2026-08-15'),
          ),
        )
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
        expect(all.length).toBe(4 * (12 / monthsIn({ unit, count: 1 })) * atLeast)
        const done = all.flatMap(({ meetingId }) => meetingId ?? [])
        expect(new Set(done).size).toBe(done.length)
      },
    ),
  )
})

test('an id leads back to its alliance and year, and no other text does', () => {
  fc.assert(
    fc.property(years, fc.string(), (year, duty) => {
      const id = obligationId(allianceId, year, [duty])
      expect(id).toMatch(/^obligation_[0-9a-z]{26}$/)
      expect(obligationKey(id)).toEqual({ allianceEnd: allianceId.slice(-12), year })
    }),
  )
  expect(obligationKey('obligation_')).toBeUndefined()
  expect(obligationKey('meeting_01kahbbbbbbbbbbbbbbbbbbbbb')).toBeUndefined()
})

test.each([
  [cadence('QUARTER'), 2, '2026年第3季度 理事会', 'council, quarter 3 of 2026'],
  [cadence('HALF_YEAR'), 1, '2026年下半年 理事会', 'council, second half of 2026'],
  [
    cadence('MONTH', { subject: 'CONTACT' }),
    1,
    '2026年2月 联系基层党组织',
    'contact with primary organizations, 2026-02',
  ],
  [cadence('YEAR', {}, 1, 2), 0, /^2026年 理事会 \([12]\/2\)$/, /^council, 2026 \([12]\/2\)$/],
  [cadence('MONTH', {}, 2), 0, '2026年1月至2026年2月 理事会', 'council, 2026-01 to 2026-02'],
])('it is named by its period and subject', (rule, index, zh, en) => {
  const obligation = obligationsOf(duties(rule), [], 2026, day('2026-01-01'))[index]!
  const title = obligationTitle(obligation)
  expect(title.zh).toMatch(zh)
  expect(title.en).toMatch(en)
})
