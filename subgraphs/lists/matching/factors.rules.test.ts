import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TimeWindow } from '../../../shared/time-window/time-window.ts'
import { Weekday } from '../../../shared/time-window/weekday.ts'
import { judgeAmount } from './amount.rules.ts'
import { judgeFreshness } from './freshness.rules.ts'
import { judgePlace } from './place.rules.ts'
import { judgeReciprocity } from './reciprocity.rules.ts'
import { judgeTime } from './time.rules.ts'

describe('place', () => {
  const worth = (one: string, other: string, root = 'SERVICE') =>
    judgePlace({ regionCode: one, root }, { regionCode: other, root })?.worth
  const village = '150404101203'
  const nearestFirst = [village, '150404101001', '150404102', '150425', '150502', '210000']

  test.each(['SERVICE', 'EXPERT', 'FUND'])('%s: the nearer, the more', (root) => {
    const worths = nearestFirst.map((code) => worth(village, code, root)!)
    expect(worths).toEqual([...worths].sort((a, b) => b - a))
    expect(new Set(worths).size).toBe(worths.length)
  })

  test('what comes by itself loses less by the way', () => {
    expect(worth(village, '150425', 'EXPERT')!).toBeGreaterThan(worth(village, '150425', 'SERVICE')!)
  })

  test('nobody goes to a room in another city', () => {
    expect(worth(village, '150425', 'VENUE')).toBeGreaterThan(0)
    expect(worth(village, '150502', 'VENUE')).toBeUndefined()
  })
})

describe('time', () => {
  const today = '2026-06-01'
  const window = (from: string, to: string | null, more: Partial<TimeWindow> = {}): TimeWindow => ({
    ...{ from, to, weekdays: [], startTime: null, endTime: null },
    ...more,
  })
  const week = window('2026-06-08', '2026-06-14')

  test.each<[string, TimeWindow[], TimeWindow[], number | null | undefined]>([
    ['any time will do', [], [week], null],
    ['nothing is said', [week], [], 0.5],
    ['all of it', [week], [window('2026-06-01', '2026-12-31')], 1],
    ['one day of seven', [week], [window('2026-06-14', '2026-06-20')], 0.5 + 0.5 / 7],
    ['the day after', [week], [window('2026-06-15', '2026-06-20')], undefined],
    ['Mondays', [week], [window('2026-06-01', null, { weekdays: [Weekday.MO] })], 0.5 + 0.5 / 7],
    [
      'Mondays, and Tuesdays wanted',
      [window('2026-06-01', null, { weekdays: [Weekday.TU] })],
      [window('2026-06-01', null, { weekdays: [Weekday.MO] })],
      undefined,
    ],
    [
      'the same day at other hours',
      [window('2026-06-08', '2026-06-08', { startTime: '09:00', endTime: '11:00' })],
      [window('2026-06-08', '2026-06-08', { startTime: '11:00', endTime: '12:00' })],
      undefined,
    ],
    [
      'the same day at hours that meet',
      [window('2026-06-08', '2026-06-08', { startTime: '09:00', endTime: '11:00' })],
      [window('2026-06-08', '2026-06-08', { startTime: '10:30' })],
      1,
    ],
    ['what is over', [window('2026-05-01', '2026-05-20')], [window('2026-05-01', '2026-05-20')], undefined],
  ])('%s', (_, wanted, had, worth) => {
    const judged = judgeTime(wanted, had, today)
    if (typeof worth === 'number') expect(judged?.worth).toBeCloseTo(worth, 12)
    else expect(judged).toBe(worth)
  })

  test('a longer window of the other side never makes it worse', () => {
    const days = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(days, days, days, days, days, (a, b, c, d, more) => {
        const span = (from: number, length: number) => {
          const first = Temporal.PlainDate.from(today).add({ days: from })
          return window(first.toString(), first.add({ days: length }).toString())
        }
        const worth = (length: number) => judgeTime([span(a, b)], [span(c, length)], today)?.worth ?? 0
        expect(worth(d + more)).toBeGreaterThanOrEqual(worth(d))
        expect(worth(d)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('amount', () => {
  test.each<[number | null, string | null, number | null, string | null, number | null]>([
    [null, null, 5, '场', null],
    [4, '场', null, null, 0.5],
    [4, '场', 10, '场', 1],
    [4, '场', 1, '场', 0.25],
    [1, '吨', 500, '公斤', 0.5],
    [4, '场', 10, '套', 0.5],
  ])('%s %s wanted, %s %s left: %s', (wanted, unit, left, other, worth) => {
    expect(judgeAmount({ left: wanted, unit }, { left, unit: other })?.worth ?? null).toBe(worth)
  })

  test('more left is never worth less, and within 0 and 1', () => {
    const amount = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), amount, amount, (wanted, left, more) => {
        const worth = (has: number) =>
          judgeAmount({ left: wanted, unit: '人' }, { left: has, unit: '人' })!.worth
        expect(worth(left)).toBeGreaterThanOrEqual(0)
        expect(worth(left + more)).toBeGreaterThanOrEqual(worth(left))
        expect(worth(left + more)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test('who has given more than taken is worth more than half, who has taken more less', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), (given, taken) => {
      const { worth } = judgeReciprocity({ given, taken })
      expect(Math.sign(worth - 0.5)).toBe(Math.sign(given - taken))
      expect(worth).toBeGreaterThan(0)
      expect(worth).toBeLessThan(1)
    }),
  )
})

test.each([
  ['2026-06-01', 1, '今日发布'],
  ['2026-05-31', 0.5 ** (1 / 180), '1 天前发布'],
  ['2025-12-03', 0.5, '180 天前发布'],
  ['2026-06-09', 1, '今日发布'],
])('published on %s: %s', (day, worth, zh) => {
  expect(judgeFreshness(day, '2026-06-01')).toMatchObject({ worth: expect.closeTo(worth, 12), zh })
})
