import { expect, test } from 'vitest'
import { halves, readPairs } from './pairs.ts'
import { qualityOf } from './ranking.ts'

const found = (...resources: string[]) => resources.map((resource) => ({ resource, score: 1 }))

test('precision counts what is shown, recall what fits', () => {
  const needs = [
    { id: 'a', fits: new Set(['1', '2']) },
    { id: 'b', fits: new Set(['3']) },
  ]
  const ranking = new Map([
    ['a', found('1', '9', '8', '7')],
    ['b', found('9', '3')],
  ])
  expect(qualityOf(needs, ranking)).toEqual({
    precisionAt1: 0.5,
    precisionAt5: 0.375,
    recallAt5: 0.75,
    recallAt20: 0.75,
  })
  expect(qualityOf(needs, new Map())).toEqual({
    precisionAt1: 0,
    precisionAt5: 0,
    recallAt5: 0,
    recallAt20: 0,
  })
})

test('the set has 400 pairs at least, each half with needs of all eight categories, and no line twice', async () => {
  const read = await Promise.all(halves.map(readPairs))
  for (const needs of read) {
    expect(new Set(needs.map(({ category }) => category)).size).toBe(8)
    for (const { fits, resources } of needs)
      expect([fits.size > 0, resources.length > fits.size]).toEqual([true, true])
  }
  const lines = read.flat().flatMap((need) => need.resources)
  expect(lines.length).toBeGreaterThanOrEqual(400)
  expect(new Set(read.flat().map(({ title }) => title)).size).toBe(read.flat().length)
})
