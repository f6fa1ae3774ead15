import { expect, test } from 'vitest'
import { interleave, ratios } from './rounds.ts'

test('contenders take turns', async () => {
  const order: string[] = []
  const figures = await interleave(['a', 'b'], 2, async (contender, round) => {
    order.push(contender)
    return round
  })
  expect(order).toEqual(['a', 'b', 'a', 'b'])
  expect(figures.get('b')).toEqual([0, 1])
})

test('a ratio a round', () => {
  expect(ratios([10, 30], [5, 10])).toEqual([2, 3])
})
