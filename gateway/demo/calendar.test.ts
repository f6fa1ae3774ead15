import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  earliest,
  latest,
  moment,
  startOfQuarter,
  workday,
} from './calendar.ts'

test('dates move by days and months', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2)
})

test('the earliest and the latest are found', () => {
  expect(earliest('2026-02-01', '2025-12-31', '2026-01-01')).toBe('2025-12-31')
  expect(latest('2025-12-31', '2026-02-01', '2026-01-01')).toBe('2026-02-01')
})

test.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11-21', '2026-11-23'],
  ['2026-11-22', '2026-11-23'],
])('the workday for %s is %s', (date, expected) => {
  expect(workday(date)).toBe(expected)
})

test('clocks in Chifeng are eight hours ahead', () => {
  expect(moment('2026-11-23', 9 * 60 + 30)).toBe('2026-11-23T01:30:00.000Z')
})

test.each([
  ['2026-01-01', '2026-01-01'],
  ['2026-03-31', '2026-01-01'],
  ['2026-11-28', '2026-10-01'],
])('the quarter of %s begins on %s', (date, expected) => {
  expect(startOfQuarter(date)).toBe(expected)
})
