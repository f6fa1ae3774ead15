import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkWindows, isRecurring, lastDay, occursOn } from './time-window.rules.ts'
import { keptWindow, type TimeWindowInput } from './time-window.ts'
import { Weekday } from './weekday.ts'

const once: TimeWindowInput = { from: '2026-07-01', to: '2026-07-03', startTime: '09:00', endTime: '08:00' }
const weekly: TimeWindowInput = { from: '2026-07-01', weekdays: [Weekday.FR, Weekday.MO, Weekday.MO] }
const windows = (...inputs: readonly TimeWindowInput[]) => inputs.map(keptWindow)

test('is kept with its days in order, each once', () => {
  expect(keptWindow(weekly)).toEqual({
    from: '2026-07-01',
    to: null,
    weekdays: ['MO', 'FR'],
    startTime: null,
    endTime: null,
  })
})

describe('what is fine', () => {
  test.each<[string, TimeWindowInput]>([
    ['three days that end at an earlier hour', once],
    ['every week without end', weekly],
    ['every week without a beginning', { weekdays: [Weekday.SU], to: '2026-07-01' }],
    ['to the end of the day', { ...weekly, startTime: '18:00', endTime: '24:00' }],
    ['one whole day', { from: '2026-07-01', to: '2026-07-01' }],
  ])('%s', (_, window) => {
    expect(() => checkWindows(windows(window))).not.toThrow()
  })
})

describe('what is refused', () => {
  test.each<[string, TimeWindowInput, string]>([
    ['the end before the start', { from: '2026-07-02', to: '2026-07-01' }, 'windows.0'],
    ['once without a beginning', { to: '2026-07-02' }, 'windows.0.from'],
    ['once without end', { from: '2026-07-02' }, 'windows.0.to'],
    ['no time in between', { ...once, to: '2026-07-01', startTime: '09:00', endTime: '09:00' }, 'windows.0'],
    ['across midnight every week', { ...weekly, startTime: '22:00', endTime: '06:00' }, 'windows.0'],
    ['an hour that is none', { ...weekly, startTime: '25:00' }, 'windows.0.startTime'],
    ['an hour in words', { ...weekly, endTime: '下午三点' }, 'windows.0.endTime'],
    ['a start at 24:00', { ...weekly, startTime: '24:00' }, 'windows.0.startTime'],
  ])('%s', (_, window, field) => {
    expect(() => checkWindows(windows(window))).toThrow(expect.objectContaining({ field }))
  })

  test('more than twenty', () => {
    expect(() => checkWindows(Array.from({ length: 21 }, () => keptWindow(weekly)))).toThrow(
      expect.objectContaining({ field: 'windows' }),
    )
  })
})

test('ends with its last window, and never if one has no end', () => {
  expect(lastDay([])).toBeNull()
  expect(lastDay(windows(once, { from: '2026-06-01', to: '2026-06-02' }))).toBe('2026-07-03')
  expect(lastDay(windows(once, weekly))).toBeNull()
  expect([isRecurring(windows(once)), isRecurring(windows(once, weekly))]).toEqual([false, true])
})

test('a weekly window is open on its days alone, from the first on', () => {
  const days = fc.integer({ min: -400, max: 400 })
  fc.assert(
    fc.property(days, (offset) => {
      const day = Temporal.PlainDate.from('2026-07-01').add({ days: offset })
      const open = offset >= 0 && (day.dayOfWeek === 1 || day.dayOfWeek === 5)
      expect(occursOn(windows(weekly), day.toString())).toBe(open)
    }),
  )
})
