import { describe, expect, test } from 'vitest'
import { industryChain } from '../charter/rule-sets/industry-chain.ts'
import { union } from '../charter/rule-sets/union.ts'
import { checkHours, checkSpan, feeBy, type Hours, isOpen, sharingRule } from './booking.rules.ts'

const hours: Hours[] = [
  { weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '08:30', to: '12:00' },
  { weekdays: ['MO'], from: '13:00', to: '17:30' },
]
/** Monday, in Shanghai. */
const monday = (from: string, to: string) => ({
  startsAt: `2026-06-15T${from}:00+08:00`,
  endsAt: `2026-06-15T${to}:00+08:00`,
})

describe('open', () => {
  test.each([
    ['from the first minute to the last', monday('08:30', '12:00'), true],
    ['a minute too early', monday('08:29', '12:00'), false],
    ['a minute too late', monday('08:30', '12:01'), false],
    ['over the noon that is between', monday('11:00', '14:00'), false],
    ['on a day with hours of its own', monday('13:00', '17:30'), true],
    [
      'on a day that is not named',
      { startsAt: '2026-06-20T09:00:00+08:00', endsAt: '2026-06-20T10:00:00+08:00' },
      false,
    ],
    ['over midnight', { startsAt: '2026-06-15T09:00:00+08:00', endsAt: '2026-06-16T10:00:00+08:00' }, false],
    ['written in another zone', { startsAt: '2026-06-15T01:00:00Z', endsAt: '2026-06-15T02:00:00Z' }, true],
  ])('%s', (_what, span, is) => {
    expect(isOpen(hours, span)).toBe(is)
  })

  test('a booking is to come and ends after it begins', () => {
    const now = Temporal.Instant.from('2026-06-15T01:00:00Z')
    expect(() => checkSpan(hours, monday('09:00', '10:00'), now)).not.toThrow()
    expect(() => checkSpan(hours, monday('08:59', '10:00'), now)).toThrow('past')
    expect(() => checkSpan(hours, monday('10:00', '10:00'), now)).toThrow('ends after')
    expect(() => checkSpan(hours, monday('12:00', '13:00'), now)).toThrow('not open')
  })

  test.each([
    [{ weekdays: [], from: '08:00', to: '09:00' }],
    [{ weekdays: ['MO'], from: '8:00', to: '09:00' }],
    [{ weekdays: ['MO'], from: '08:00', to: '24:00' }],
    [{ weekdays: ['MO'], from: '09:00', to: '09:00' }],
  ] as const)('hours like %j are refused', (each) => {
    expect(() => checkHours([each])).toThrow()
  })
})

test('it is free where the charter says so (document 3, 9.3), and costs what it costs elsewhere', () => {
  expect(feeBy(union.rules, '每次 100 元')).toEqual({ fee: null, freeBy: '9.3' })
  expect(feeBy(industryChain.rules, '每次 100 元')).toEqual({ fee: '每次 100 元', freeBy: null })
  expect(sharingRule(industryChain.rules)?.article).toBe('2')
  expect(sharingRule([])).toBeUndefined()
})
