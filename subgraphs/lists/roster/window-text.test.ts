import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptWindow, type TimeWindowInput } from '../../../shared/time-window/time-window.ts'
import { Weekday, weekdays } from '../../../shared/time-window/weekday.ts'
import { parseMoment } from './moment-cell.ts'
import { parseWindow, printWindow } from './window-text.ts'

const { MO, TU, WE, TH, FR, SA, SU } = Weekday

describe('what offices write', () => {
  test.each<[string, TimeWindowInput]>([
    ['2026-07-01至2026-07-03', { from: '2026-07-01', to: '2026-07-03' }],
    ['2026年7月1日', { from: '2026-07-01', to: '2026-07-01' }],
    ['2026-07-01 9:00-17:30', { from: '2026-07-01', to: '2026-07-01', startTime: '09:00', endTime: '17:30' }],
    [
      '2026年7月1日 9：00至2026年7月3日 18：00',
      { from: '2026-07-01', to: '2026-07-03', startTime: '09:00', endTime: '18:00' },
    ],
    ['周一至周五 8:30-17:30', { weekdays: [MO, TU, WE, TH, FR], startTime: '08:30', endTime: '17:30' }],
    ['每周一、周三 14:00—16:00', { weekdays: [MO, WE], startTime: '14:00', endTime: '16:00' }],
    ['星期六，星期天', { weekdays: [SA, SU] }],
    ['每周一三五', { weekdays: [MO, WE, FR] }],
    ['每天 08:00-24:00', { weekdays: [...weekdays], startTime: '08:00', endTime: '24:00' }],
    ['2026-07-01起 每周二', { from: '2026-07-01', weekdays: [TU] }],
    ['2026-07-01至2026-12-31每周二', { from: '2026-07-01', to: '2026-12-31', weekdays: [TU] }],
  ])('%s', (text, window) => {
    expect(parseWindow(text)).toEqual(keptWindow(window))
  })
})

test.each(['工作日', '周八', '随时', '2026-07-01至', '2026-02-30', '周一 八点', '上午周一'])(
  'what cannot be read is not guessed: %s',
  (text) => {
    expect(() => parseWindow(text)).toThrow(expect.objectContaining({ code: 'ROSTER_CELL' }))
  },
)

test.each([
  ['2026-07-01 9:05', '2026-07-01', '09:05'],
  ['2026-07-01T09:05:00.000Z', '2026-07-01', '09:05'],
  ['2026-07-01 00:00:00', '2026-07-01', null],
  ['2026年7月1日9时30分', '2026-07-01', '09:30'],
  ['20260701', '2026-07-01', null],
])('a moment: %s', (text, day, time) => {
  expect(parseMoment(text)).toEqual({ day, time })
})

test('what is written is read back the same', () => {
  const day = fc
    .integer({ min: 0, max: 2000 })
    .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString())
  const hour = fc.integer({ min: 1, max: 11 }).map((number) => `${String(number).padStart(2, '0')}:30`)
  const evening = hour.map((time) => `${Number(time.slice(0, 2)) + 12}:00`)
  const hours = fc.option(fc.record({ startTime: hour, endTime: evening }), { nil: {} })
  const weekly = fc.record({
    from: fc.option(day),
    to: fc.option(day),
    weekdays: fc.subarray([...weekdays], { minLength: 1 }),
  })
  const once = fc.record({ from: day, to: day })
  fc.assert(
    fc.property(fc.oneof(weekly, once), hours, (window, times) => {
      const kept = keptWindow({ ...window, ...times })
      expect(parseWindow(printWindow(kept))).toEqual(kept)
    }),
  )
})
