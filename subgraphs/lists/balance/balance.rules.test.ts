import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Category } from '../category/category.ts'
import { balanceOf, type Part } from './balance.rules.ts'

const venue: Part = { way: 'GIVEN', category: Category.VENUE, unit: '场', deals: 2, free: 1, quantity: 3 }

test('nothing went either way', () => {
  expect(balanceOf([])).toEqual({ given: 0, taken: 0, givenFree: 0, takenFree: 0, categories: [] })
})

test('amounts add up within their unit, and what is not counted counts as a deal', () => {
  const parts: Part[] = [
    venue,
    { ...venue, unit: '天', quantity: 0.1 },
    { ...venue, unit: '天', quantity: 0.2 },
    { ...venue, way: 'TAKEN', unit: null, quantity: null, deals: 1, free: 0 },
    { ...venue, way: 'TAKEN', category: Category.FUND, unit: '万元', quantity: 5, deals: 1, free: 1 },
  ]
  expect(balanceOf(parts)).toEqual({
    given: 6,
    taken: 2,
    givenFree: 3,
    takenFree: 1,
    categories: [
      {
        category: 'VENUE',
        given: {
          deals: 6,
          free: 3,
          amounts: [
            { unit: '场', quantity: 3 },
            { unit: '天', quantity: 0.3 },
          ],
        },
        taken: { deals: 1, free: 0, amounts: [] },
      },
      {
        category: 'FUND',
        given: { deals: 0, free: 0, amounts: [] },
        taken: { deals: 1, free: 1, amounts: [{ unit: '万元', quantity: 5 }] },
      },
    ],
  })
})

test('what one gives another takes: the two ways mirror each other', () => {
  const part = fc.record({
    way: fc.constantFrom('GIVEN' as const, 'TAKEN' as const),
    category: fc.constantFrom(...Object.values(Category)),
    unit: fc.constantFrom('场', '天', null),
    deals: fc.integer({ min: 1, max: 9 }),
    free: fc.integer({ min: 0, max: 1 }),
    quantity: fc.integer({ min: 1, max: 9999 }),
  })
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const mirrored = parts.map(
        (each) => ({ ...each, way: each.way === 'GIVEN' ? 'TAKEN' : 'GIVEN' }) as Part,
      )
      const [one, other] = [balanceOf(parts), balanceOf(mirrored)]
      expect([one.given, one.taken, one.givenFree]).toEqual([other.taken, other.given, other.takenFree])
      expect(one.categories.map(({ given }) => given)).toEqual(other.categories.map(({ taken }) => taken))
    }),
  )
})
