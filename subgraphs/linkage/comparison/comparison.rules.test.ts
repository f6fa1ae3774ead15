import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TieKind } from '../tie/tie-kind.ts'
import { type CountedPair, compare, growth, sumsOf } from './comparison.rules.ts'
import { daysIn, windowsAround } from './route-windows.rules.ts'

const year = { before: 365, after: 365 }
const kinds = ['MEETING', 'ACTIVITY', 'DEAL'] as const
const row = (
  first: string,
  second: string,
  kind: `${TieKind}`,
  before: number,
  after: number,
): CountedPair => ({ first, second, kind, before, after })

test('who found each other, who lost each other, and what grew', () => {
  const found = compare(
    [
      row('a', 'b', 'MEETING', 2, 6),
      row('a', 'c', 'MEETING', 0, 1),
      row('a', 'c', 'ACTIVITY', 0, 1),
      row('b', 'c', 'ACTIVITY', 3, 0),
      row('b', 'd', 'MEETING', 0, 3),
    ],
    kinds,
    year,
  )
  expect(found).toEqual({
    kinds: [
      { kind: 'MEETING', before: 2, after: 10, growth: expect.closeTo(4) },
      { kind: 'ACTIVITY', before: 3, after: 1, growth: expect.closeTo(-2 / 3) },
      { kind: 'DEAL', before: 0, after: 0, growth: null },
    ],
    gained: [
      { first: 'b', second: 'd', before: 0, after: 3 },
      { first: 'a', second: 'c', before: 0, after: 2 },
    ],
    lost: [{ first: 'b', second: 'c', before: 3, after: 0 }],
    kept: [{ first: 'a', second: 'b', before: 2, after: 6 }],
  })
})

test('growth is by the day, so that a month can stand beside a year', () => {
  expect(growth(12, 2, { before: 360, after: 30 })).toBeCloseTo(1)
  expect(growth(5, 0, year)).toBe(-1)
})

const anyRow = fc
  .tuple(fc.constantFrom('ab', 'ac', 'bc', 'bd', 'cd'), fc.constantFrom(...kinds), fc.nat(3), fc.nat(3))
  .filter(([, , before, after]) => before + after > 0)
  .map(([pair, kind, before, after]) => row(pair[0]!, pair[1]!, kind, before, after))
const rows = fc.uniqueArray(anyRow, { selector: ({ first, second, kind }) => `${first}${second}${kind}` })

test('every pair is in one list, kinds and pairs add up to all ties, and turned over what was gained is lost', () => {
  fc.assert(
    fc.property(rows, (counted) => {
      const { gained, lost, kept, kinds: byKind } = compare(counted, kinds, year)
      const pairs = [...gained, ...lost, ...kept]
      expect(pairs.length).toBe(new Set(counted.map(({ first, second }) => first + second)).size)
      expect(sumsOf(byKind)).toEqual(sumsOf(counted))
      expect(sumsOf(pairs)).toEqual(sumsOf(counted))
      const turned = compare(
        counted.map((each) => ({ ...each, before: each.after, after: each.before })),
        kinds,
        year,
      )
      const back = turned.lost.map((each) => ({ ...each, before: each.after, after: each.before }))
      expect(back).toEqual(gained)
    }),
  )
})

describe('the windows around a founding', () => {
  test.each([
    ['a year on either side', 12, '2026-06-30', '2024-03-01', '2026-02-28'],
    ['as much as has passed', 12, '2025-03-10', '2025-02-19', '2025-03-10'],
    ['the day itself alone', 1, '2025-03-01', '2025-02-28', '2025-03-01'],
  ])('%s', (_what, months, today, from, to) => {
    expect(windowsAround('2025-03-01', months, today)).toEqual({
      before: { from, to: '2025-02-28' },
      after: { from: '2025-03-01', to },
    })
  })

  test('there are none of a route that is still to be founded', () => {
    expect(windowsAround('2025-03-01', 12, '2025-02-28')).toBeNull()
  })

  test('both have the same number of days, and touch', () => {
    const day = fc.nat(9000).map((days) => Temporal.PlainDate.from('2010-01-01').add({ days }).toString())
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), day, (foundedOn, months, today) => {
        const windows = windowsAround(foundedOn, months, today)
        expect(windows === null).toBe(today < foundedOn)
        if (!windows) return
        expect(daysIn(windows.before)).toBe(daysIn(windows.after))
        expect(daysIn({ from: windows.before.to, to: windows.after.from })).toBe(2)
        expect(windows.after.to <= today).toBe(true)
      }),
    )
  })
})
