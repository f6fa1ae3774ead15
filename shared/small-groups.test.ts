import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toldCount, toldTotal } from './small-groups.ts'

test.each([
  [0, 0],
  [1, null],
  [4, null],
  [5, 5],
  [9, 5],
  [10, 10],
])('of %i persons %j are told', (count, told) => {
  expect(toldCount(count)).toBe(told)
})

test.each([
  [[], 0],
  [[0, 0], 0],
  [[null, 0], null],
  [[null, 5], 5],
  [[5, 10], 15],
])('of groups told as %j the total is %j', (groups, total) => {
  expect(toldTotal(groups)).toBe(total)
})

/** A tree of groups: the parent of each is an earlier one. */
const trees = fc.array(fc.record({ count: fc.nat(30), parent: fc.nat() }), { minLength: 1, maxLength: 12 })

/** All that can be asked of a tree: each group alone and with all below it. */
function answers(tree: readonly { count: number; parent: number }[]): (number | null)[] {
  const above = (index: number): number[] =>
    index === 0 ? [0] : [index, ...above(tree[index]!.parent % index)]
  const told = tree.map(({ count }) => toldCount(count))
  const totals = tree.map((_, root) => toldTotal(told.filter((_count, index) => above(index).includes(root))))
  return [...told, ...totals]
}

/** Another count that is told in the same way. */
const alike = (count: number, draw: number): number => {
  if (count === 0) return 0
  return count < 5 ? 1 + (draw % 4) : count - (count % 5) + (draw % 5)
}

test('whatever is asked and subtracted, nothing but the told groups can be worked out', () => {
  fc.assert(
    fc.property(trees, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (tree, draws) => {
      const other = tree.map((group, index) => ({ ...group, count: alike(group.count, draws[index]!) }))
      expect(answers(other)).toEqual(answers(tree))
    }),
  )
})

test('any two answers differ by fives, so that nobody who comes or goes is seen', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      for (const answer of answers(tree)) expect((answer ?? 0) % 5).toBe(0)
    }),
  )
})
