import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from './spread.ts'

test('one of each group comes before the second of any', () => {
  expect(spread(['a1', 'a2', 'a3', 'b1', 'c1', 'c2'], (item) => item[0])).toEqual([
    'a1',
    'b1',
    'c1',
    'a2',
    'c2',
    'a3',
  ])
})

test('nothing is lost or doubled', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (items) => {
      expect(spread(items, (item) => item % 3).toSorted()).toEqual(items.toSorted())
    }),
  )
})
