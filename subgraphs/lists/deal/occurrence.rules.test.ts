import { describe, expect, test } from 'vitest'
import { keptWindow } from '../../../shared/time-window/time-window.ts'
import { Weekday } from '../../../shared/time-window/weekday.ts'
import { wantedOccurrences } from './occurrence.rules.ts'

const mondays = [keptWindow({ from: '2026-06-01', to: '2026-12-31', weekdays: [Weekday.MO] })]
const today = '2026-06-03'

test('days come in order', () => {
  expect(wantedOccurrences(mondays, ['2026-06-15', '2026-06-08'], today)).toEqual([
    '2026-06-08',
    '2026-06-15',
  ])
  expect(wantedOccurrences([], [], today)).toEqual([])
})

describe('what is refused', () => {
  test.each<[string, Parameters<typeof wantedOccurrences>[0], string[]]>([
    ['no day of a weekly resource', mondays, []],
    ['a day of one that is not weekly', [], ['2026-06-08']],
    ['a day that is over', mondays, ['2026-06-01']],
    ['a Tuesday', mondays, ['2026-06-09']],
    ['a day after its end', mondays, ['2027-01-04']],
    ['a day twice', mondays, ['2026-06-08', '2026-06-08']],
    ['more days than one may take at once', mondays, Array(61).fill('2026-06-08')],
  ])('%s', (_, windows, days) => {
    expect(() => wantedOccurrences(windows, days, today)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', field: 'occurrences' }),
    )
  })
})
