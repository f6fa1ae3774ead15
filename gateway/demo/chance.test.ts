import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Chance } from './chance.ts'

const chanceOf = (seed: number, noun = 'noun') => new Chance({ seed, today: '2026-11-23' }, noun)

test('numbers and dates stay within their bounds, both included', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(9), (seed, least, width) => {
      const chance = chanceOf(seed)
      const drawn = Array.from({ length: 200 }, () => chance.int(least, least + width))
      expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([least, least + width])
    }),
    { numRuns: 50 },
  )
  const chance = chanceOf(1)
  const dates = Array.from({ length: 100 }, () => chance.date('2024-02-28', '2024-03-01'))
  expect(new Set(dates)).toEqual(new Set(['2024-02-28', '2024-02-29', '2024-03-01']))
  expect(chance.date('2024-03-02', '2024-03-01')).toBe('2024-03-02')
})

test('a sample has different items, all of them when more are asked for', () => {
  fc.assert(
    fc.property(fc.integer(), fc.uniqueArray(fc.nat()), fc.nat(20), (seed, items, count) => {
      const sample = chanceOf(seed).sample(items, count)
      expect(sample).toHaveLength(Math.min(count, items.length))
      expect(new Set(sample).size).toBe(sample.length)
      expect(items).toEqual(expect.arrayContaining(sample))
    }),
  )
})

test('weights are kept', () => {
  const chance = chanceOf(3)
  const drawn = Array.from({ length: 4000 }, () =>
    chance.weighted(['never', 'once', 'thrice'], (_, place) => [0, 1, 3][place]!),
  )
  expect(drawn).not.toContain('never')
  expect(drawn.filter((item) => item === 'thrice').length / 4000).toBeCloseTo(0.75, 1)
})

test('nouns and seeds have different chances, and the same ones the same', () => {
  const first = (seed: number, noun: string) => chanceOf(seed, noun).float()
  expect(first(1, 'units')).toBe(first(1, 'units'))
  expect(new Set([first(1, 'units'), first(2, 'units'), first(1, 'members')]).size).toBe(3)
})

test('ids are unique and sort in the order in which they were made', () => {
  const chance = chanceOf(1)
  const ids = Array.from({ length: 500 }, () => chance.id('org'))
  expect([...new Set(ids)].sort()).toEqual(ids)
})
