import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell, CountedTie } from './cell.ts'
import { cubeOf } from './cube.rules.ts'
import { addUp, matrices } from './flows.rules.ts'
import { monthsOf, periodOf } from './period.rules.ts'

const tie = (firstId: string, secondId: string, direction: CountedTie['direction'] = 0): CountedTie => ({
  firstId,
  secondId,
  kind: 'DEAL',
  direction,
  weight: 500_000,
})
const groups = new Map([
  ['a', ['north']],
  ['b', ['south']],
  ['c', ['north', 'south']],
])

test.each<[string, CountedTie, readonly Cell[]]>([
  ['the first gave', tie('a', 'b', 1), [['DEAL', 'north', 'south', 1, 500_000, 1, 0]]],
  ['the second gave', tie('a', 'b', -1), [['DEAL', 'north', 'south', 1, 500_000, 0, 1]]],
  ['both together', tie('b', 'a'), [['DEAL', 'north', 'south', 1, 500_000, 0, 0]]],
  ['within a group, what is given is taken', tie('a', 'a2', 1), [['DEAL', '', 'north', 1, 500_000, 0, 1]]],
  [
    'who is in two groups counts in each, once',
    tie('a', 'c', 1),
    [
      ['DEAL', 'north', 'north', 1, 500_000, 1, 1],
      ['DEAL', 'north', 'south', 1, 500_000, 1, 0],
    ],
  ],
  [
    'two that are both in the same two groups',
    tie('c', 'c', 1),
    [
      ['DEAL', 'north', 'north', 1, 500_000, 1, 1],
      ['DEAL', 'north', 'south', 1, 500_000, 1, 1],
      ['DEAL', 'south', 'south', 1, 500_000, 1, 1],
    ],
  ],
])('%s', (_what, counted, cells) => {
  const cube = cubeOf([counted], groups)
  expect(cube).toEqual({ cells, totals: [['DEAL', 1, 500_000]] })
})

const ids = ['a', 'b', 'c', 'd']
const names = ['x', 'y', 'z']
const months = monthsOf('2025-11-01', '2026-02-28')
const someTies = fc.array(
  fc
    .record({
      pair: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 }),
      kind: fc.constantFrom('DEAL' as const, 'MEETING' as const),
      direction: fc.constantFrom(1 as const, 0 as const, -1 as const),
      weight: fc.integer({ min: 1, max: 1_000_000 }),
      month: fc.constantFrom(...months),
    })
    .map(({ pair, ...tie }) => ({ ...tie, firstId: pair.toSorted()[0]!, secondId: pair.toSorted()[1]! })),
)
const someGroups = fc
  .array(fc.subarray(names), { minLength: ids.length, maxLength: ids.length })
  .map(
    (sets) => new Map(sets.map((set, place) => [ids[place]!, set] as const).filter(([, set]) => set.length)),
  )

test('each figure is what counting the ties one by one gives, and the totals are the ties', () => {
  fc.assert(
    fc.property(
      someTies,
      someGroups,
      fc.constantFrom('MONTH', 'QUARTER', 'YEAR', 'WINDOW'),
      (ties, groups, by) => {
        const kinds = new Set(['DEAL'])
        const cubes = new Map(
          months.map((month) => [
            month,
            cubeOf(
              ties.filter((tie) => tie.month === month),
              groups,
            ),
          ]),
        )
        const counted = addUp(cubes, { months, by, kinds })
        const [all, given] = [matrices(counted, 'ties'), matrices(counted, 'given')]
        for (const [p, period] of counted.periods.entries()) {
          const own = ties.filter(({ month, kind }) => periodOf(month, by) === period && kind === 'DEAL')
          expect(counted.totals[p]).toEqual({
            ties: own.length,
            weight: own.reduce((sum, t) => sum + t.weight, 0),
          })
          const of = (id: string) => groups.get(id) ?? ['']
          for (const [r, row] of counted.groups.entries())
            for (const [c, column] of counted.groups.entries()) {
              const between = own.filter(
                ({ firstId, secondId }) =>
                  (of(firstId).includes(row) && of(secondId).includes(column)) ||
                  (of(firstId).includes(column) && of(secondId).includes(row)),
              )
              const gave = own.filter(({ firstId, secondId, direction }) => {
                const [from, to] = direction === 1 ? [firstId, secondId] : [secondId, firstId]
                return direction !== 0 && of(from).includes(row) && of(to).includes(column)
              })
              expect(all[p]![r]![c]).toBe(between.length)
              expect(given[p]![r]![c]).toBe(gave.length)
            }
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('a window of months begins on the first and ends on the last of one', () => {
  expect(monthsOf('2026-01-01', '2026-03-31')).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'])
  expect(() => monthsOf('2026-01-02', '2026-03-31')).toThrow('begins on the first')
  expect(() => monthsOf('2026-01-01', '2026-02-27')).toThrow('ends on the last')
})

test.each([
  ['MONTH', '2026-04'],
  ['QUARTER', '2026-Q2'],
  ['YEAR', '2026'],
  ['WINDOW', 'ALL'],
] as const)('April by %s is %s', (by, name) => {
  expect(periodOf('2026-04-01', by)).toBe(name)
})

test('a matrix that is too large is refused', () => {
  const many = Array.from({ length: 1001 }, (_, place) => `g${place}`)
  expect(() => matrices({ groups: many, periods: ['ALL'], cells: [new Map()], totals: [] }, 'ties')).toThrow(
    'too large',
  )
})
