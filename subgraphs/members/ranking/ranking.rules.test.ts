import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rank, shownOf } from './ranking.rules.ts'

test('who has as much shares a place, and the next is left out', () => {
  const scores = { a: 70, b: 90, c: 70, d: 60 }
  const ranking = rank(Object.entries(scores).map(([id, score]) => ({ id, score })))
  expect(ranking.map(({ id, place }) => [id, place])).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 2],
    ['d', 4],
  ])
  expect(shownOf(ranking, 1, 'd').map(({ id }) => id)).toEqual(['b', 'd'])
  expect(shownOf(ranking, 2, undefined).map(({ id }) => id)).toEqual(['b', 'a'])
})

test('a place is one more than how many have more, whatever the order they come in', () => {
  const people = fc.uniqueArray(fc.record({ id: fc.string(), score: fc.integer({ min: 0, max: 5 }) }), {
    selector: ({ id }) => id,
  })
  fc.assert(
    fc.property(people, (all) => {
      const ranking = rank(all)
      expect(ranking).toHaveLength(all.length)
      for (const { score, place } of ranking)
        expect(place).toBe(1 + all.filter((other) => other.score > score).length)
      expect(rank(all.toReversed())).toEqual(ranking)
    }),
  )
})
