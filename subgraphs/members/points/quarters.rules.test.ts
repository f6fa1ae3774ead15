import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Item, scoreOf } from './points.rules.ts'
import { type DatedEntry, quarterEnd, quarterOf, quartersOf } from './quarters.rules.ts'

const rules = { base: 6000, floor: 0, ceiling: 10000, vetoTo: 0 }
const study: Item = { code: 'STUDY', points: 200, cap: 1000, perHour: false, activityKind: null, veto: false }

function studied(on: string, times: number): DatedEntry {
  return { rulesId: 'rules', item: study, quantity: times, points: 200 * times, on }
}

test('a cap is of the year: what is earned above it adds nothing to a later quarter', () => {
  const entries = [studied('2026-02-01', 3), studied('2026-05-01', 4)]
  expect(quartersOf(rules, entries, '2026-09-30')).toEqual([
    { quarter: 1, gained: 600, score: 6600 },
    { quarter: 2, gained: 400, score: 7000 },
    { quarter: 3, gained: 0, score: 7000 },
  ])
})

test.each([
  ['2026-01-01', 1, '2026-03-31'],
  ['2026-06-30', 2, '2026-06-30'],
  ['2026-07-01', 3, '2026-09-30'],
  ['2026-12-31', 4, '2026-12-31'],
])('%s is in quarter %i, which ends on %s', (day, quarter, end) => {
  expect([quarterOf(day), quarterEnd(2026, quarter)]).toEqual([quarter, end])
})

test('the quarters add up to the score less the beginning, whatever was entered', () => {
  const entry = fc
    .record({
      month: fc.integer({ min: 1, max: 12 }),
      times: fc.integer({ min: -3, max: 9 }),
      veto: fc.boolean(),
    })
    .map(({ month, times, veto }): DatedEntry => {
      const on = `2026-${String(month).padStart(2, '0')}-15`
      if (!veto) return studied(on, times)
      return { ...studied(on, times), item: { ...study, code: 'VETO', veto }, points: 0 }
    })
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const quarters = quartersOf(rules, entries, '2026-12-31')
      const gained = quarters.reduce((total, quarter) => total + quarter.gained, 0)
      expect(gained).toBe(scoreOf(rules, entries).score - scoreOf(rules, []).score)
      expect(quarters.at(-1)!.score).toBe(scoreOf(rules, entries).score)
    }),
  )
})
