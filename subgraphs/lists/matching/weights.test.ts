import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMatchingConfig } from './matching.settings.ts'
import { parseWeights, standardWeights } from './weights.ts'

const sum = (weights: object) =>
  Object.values(weights).reduce((total: number, weight: number) => total + weight, 0)

test('the weights make up 1, as do any that a district sets', () => {
  expect(sum(standardWeights)).toBeCloseTo(1, 12)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 100 }), (text, place) => {
      const weights = parseWeights(JSON.stringify({ TEXT: text, PLACE: place }))!
      expect(sum(weights)).toBeCloseTo(1, 9)
      expect(weights.PLACE / weights.TEXT).toBeCloseTo(place / text, 6)
      expect(weights.TIME).toBe(0)
    }),
  )
})

test.each([
  '',
  '[]',
  '{}',
  '{"TEXT":0}',
  '{"TEXT":-1}',
  '{"TEXT":"1"}',
  '{"COLOUR":1}',
  '{"TEXT":1e9}',
  'null',
])('LISTS_WEIGHTS=%s is refused by its name', (text) => {
  expect(parseWeights(text)).toBeUndefined()
  if (text !== '')
    expect(() => readMatchingConfig({ LISTS_WEIGHTS: text })).toThrow(/^LISTS_WEIGHTS: must be JSON/)
})

test('nothing needs to be set', () => {
  expect(readMatchingConfig({})).toEqual({ weights: standardWeights, synonymsFile: undefined })
})
