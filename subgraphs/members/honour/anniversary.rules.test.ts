import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anniversaryWithin } from './anniversary.rules.ts'

test.each([
  ['2015-11-23', '2026-11-23', 0, { on: '2026-11-23', years: 11 }],
  ['2015-11-22', '2026-11-23', 30, undefined],
  ['2015-01-05', '2026-12-20', 30, { on: '2027-01-05', years: 12 }],
  ['2026-11-25', '2026-11-23', 30, undefined],
  ['2016-02-29', '2026-02-20', 30, { on: '2026-02-28', years: 10 }],
  ['2016-02-29', '2028-02-20', 30, { on: '2028-02-29', years: 12 }],
])('who joined on %s has on %s within %i days: %j', (joinedOn, today, days, anniversary) => {
  expect(anniversaryWithin(joinedOn, today, days)).toEqual(anniversary)
})

test('within a year and a day everybody who joined before has exactly one, and it lies in the window', () => {
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, (joinedOn) => {
      const found = anniversaryWithin(joinedOn, '2026-11-23', 365)!
      expect('2026-11-23' <= found.on && found.on <= '2027-11-23').toBe(true)
      expect(Number(found.on.slice(0, 4)) - Number(joinedOn.slice(0, 4))).toBe(found.years)
    }),
  )
})
