import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkDeemable,
  checkWarnable,
  type Duty,
  inDefaultSince,
  type LapseRule,
  lapsesOn,
} from './lapse.rules.ts'

const today = '2026-06-15'
const rule: LapseRule = {
  kind: 'LAPSE',
  article: '8',
  duration: { count: 1, unit: 'YEAR' },
  boundary: 'MORE_THAN',
  mandatory: false,
}
const missed = (dueOn: string): Duty => ({ dueOn, fulfilledOn: null })
const done = (dueOn: string, fulfilledOn = dueOn): Duty => ({ dueOn, fulfilledOn })

describe('in default', () => {
  test.each<[string, Duty[], string | null]>([
    ['nobody who owes nothing', [], null],
    ['since the first duty that was not done', [missed('2025-09-30'), missed('2025-06-30')], '2025-06-30'],
    [
      'not by what was missed before the last that was done',
      [missed('2025-03-31'), done('2025-06-30')],
      null,
    ],
    ['since what was missed after it', [done('2025-06-30'), missed('2025-09-30')], '2025-09-30'],
    ['what is done late counts on its day', [missed('2025-03-31'), done('2025-03-31', '2025-05-02')], null],
    ['not by what is due today', [missed(today)], null],
  ])('%s', (_what, duties, since) => {
    expect(inDefaultSince(duties, today)).toBe(since)
  })

  const day = fc
    .integer({ min: 0, max: 900 })
    .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString())
  const duty = fc.record({ dueOn: day, fulfilledOn: fc.option(day) })

  test('whatever is owed, who has just done something is not', () => {
    fc.assert(
      fc.property(fc.array(duty), (duties) => {
        expect(inDefaultSince([...duties, done(today)], today)).toBeNull()
      }),
    )
  })

  test('it is a day on which something was due and not done, after all that was done', () => {
    fc.assert(
      fc.property(fc.array(duty), (duties) => {
        const since = inDefaultSince(duties, today)
        fc.pre(since !== null)
        expect(duties).toContainEqual(missed(since!))
        for (const { fulfilledOn } of duties)
          if (fulfilledOn !== null) expect(fulfilledOn < since!).toBe(true)
      }),
    )
  })

  test('one more missed duty never makes it later', () => {
    fc.assert(
      fc.property(fc.array(duty), day, (duties, dueOn) => {
        const since = inDefaultSince(duties, today)
        fc.pre(since !== null)
        expect(inDefaultSince([...duties, missed(dueOn)], today)! <= since!).toBe(true)
      }),
    )
  })
})

describe('the day from which it may be deemed to have left', () => {
  test.each<[string, object, string, string | null]>([
    ['超过 1 年', {}, '2025-06-14', '2026-06-15'],
    ['1 年以上', { boundary: 'AT_LEAST' }, '2025-06-14', '2026-06-14'],
    ['of a leap day', { boundary: 'AT_LEAST' }, '2024-02-29', '2025-02-28'],
    [
      'of a half-year',
      { boundary: 'AT_LEAST', duration: { count: 1, unit: 'HALF_YEAR' } },
      '2025-08-31',
      '2026-02-28',
    ],
    ['of two quarters', { duration: { count: 2, unit: 'QUARTER' } }, '2025-12-31', '2026-07-01'],
    ['长期', { duration: undefined }, '2020-01-01', null],
  ])('%s', (_what, more, since, day) => {
    expect(lapsesOn({ ...rule, ...more } as LapseRule, since)).toBe(day)
  })
})

describe('deemed to have left', () => {
  const since = '2025-06-14'
  const warning = { on: '2026-06-01', since }
  const facts = { since, warning, today, reason: '' }
  const code = (change: Partial<typeof facts> & object, of: LapseRule | null = rule) => {
    try {
      checkDeemable(of, { ...facts, ...change })
      return 'DEEMED'
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  const open = { ...rule, duration: undefined } as unknown as LapseRule

  test.each([
    ['over the time and warned', code({}), 'DEEMED'],
    ['a day too early', code({ today: '2026-06-14' }), 'NOT_LAPSED'],
    ['not warned', code({ warning: null as never }), 'NOT_WARNED'],
    ['warned today', code({ warning: { on: today, since } }), 'NOT_WARNED'],
    [
      'warned of an earlier default',
      code({ warning: { on: '2026-06-01', since: '2024-01-31' } }),
      'NOT_WARNED',
    ],
    ['owing nothing', code({ since: null as never }), 'NOT_LAPSED'],
    ['where the charter is silent', code({}, null), 'NO_LAPSE_RULE'],
    ['where it sets no time, without a reason', code({}, open), 'NOT_LAPSED'],
    ['where it sets no time, with one', code({ reason: '连续三年未参加活动' }, open), 'DEEMED'],
  ])('%s', (_what, found, wanted) => {
    expect(found).toBe(wanted)
  })

  test('only who is in default is warned', () => {
    expect(() => checkWarnable(rule, null)).toThrow('article 8')
    expect(() => checkWarnable(null, since)).toThrow()
    expect(() => checkWarnable(rule, since)).not.toThrow()
  })
})
