import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MatchFactor } from '../match/match-reason.ts'
import { scorePair } from './score.rules.ts'
import type { Scored } from './scored.ts'
import { standardWeights, type Weights } from './weights.ts'

const today = '2026-06-01'
const measure = { weights: standardWeights, telling: () => 1, today }

const room: Scored = {
  category: 'VENUE',
  root: 'VENUE',
  categoryName: { zh: '场地', en: 'venue' },
  words: ['会议室', '投影'],
  regionCode: '150404101',
  windows: [],
  left: null,
  unit: null,
  publishedOn: today,
  given: 0,
  taken: 0,
}

const words = fc.uniqueArray(fc.constantFrom('会议室', '投影', '玉米', '种植'), {
  minLength: 1,
  maxLength: 4,
})
const window = fc.record({ from: fc.constantFrom('2026-06-05', '2026-07-01'), days: fc.nat({ max: 40 }) })
const entry: fc.Arbitrary<Scored> = fc
  .record({
    category: fc.constantFrom('VENUE', 'HALL'),
    words,
    regionCode: fc.constantFrom('150404101', '150404', '150425', '220100'),
    windows: fc.array(window, { maxLength: 2 }),
    left: fc.option(fc.integer({ min: 1, max: 100 })),
    age: fc.nat({ max: 1000 }),
    given: fc.nat({ max: 50 }),
    taken: fc.nat({ max: 50 }),
  })
  .map(({ windows, age, ...rest }) => ({
    ...room,
    ...rest,
    unit: rest.left === null ? null : '场',
    publishedOn: Temporal.PlainDate.from(today).subtract({ days: age }).toString(),
    windows: windows.map(({ from, days }) => ({
      from,
      to: Temporal.PlainDate.from(from).add({ days }).toString(),
      weekdays: [],
      startTime: null,
      endTime: null,
    })),
  }))
const weights: fc.Arbitrary<Weights> = fc
  .array(fc.integer({ min: 0, max: 10 }), { minLength: 7, maxLength: 7 })
  .filter((numbers) => numbers.some((number) => number > 0))
  .map((numbers) => {
    const sum = numbers.reduce((total, number) => total + number)
    return Object.fromEntries(
      Object.values(MatchFactor).map((factor, place) => [factor, numbers[place]! / sum]),
    ) as Weights
  })

describe('a pair', () => {
  test('has a score within 0 and 1 that is the sum of its reasons, the weightiest first, whatever the weights', () => {
    fc.assert(
      fc.property(entry, entry, weights, (need, resource, weights) => {
        const pair = scorePair(need, resource, { ...measure, weights })
        if (!pair) return
        expect(pair.score).toBeGreaterThanOrEqual(0)
        expect(pair.score).toBeLessThanOrEqual(1)
        expect(pair.reasons.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(pair.score, 5)
        const scores = pair.reasons.map(({ score }) => score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        for (const { factor } of pair.reasons) expect(weights[factor]).toBeGreaterThan(0)
      }),
    )
  })

  test('never loses by more given, a nearer place or a later publication', () => {
    fc.assert(
      fc.property(entry, entry, (need, resource) => {
        const score = scorePair(need, resource, measure)?.score ?? 0
        const better = [
          scorePair({ ...need, given: need.given + 1 }, resource, measure),
          scorePair(need, { ...resource, regionCode: need.regionCode }, measure),
          scorePair(need, { ...resource, publishedOn: today }, measure),
        ]
        for (const pair of better) expect(pair?.score ?? 0).toBeGreaterThanOrEqual(score - 1e-6)
      }),
    )
  })

  test.each<[string, Partial<Scored>]>([
    ['of another root', { category: 'FUND', root: 'FUND' }],
    ['without words in common', { words: ['球场'] }],
    ['in another city, where people have to go there', { regionCode: '150502' }],
    [
      'at another time',
      { windows: [{ from: '2027-01-01', to: '2027-02-01', weekdays: [], startTime: null, endTime: null }] },
    ],
  ])('%s does not fit', (_, resource) => {
    const windows = [{ from: '2026-07-01', to: '2026-07-02', weekdays: [], startTime: null, endTime: null }]
    expect(scorePair({ ...room, windows }, room, measure)).toBeDefined()
    expect(scorePair({ ...room, windows }, { ...room, ...resource }, measure)).toBeUndefined()
  })

  test('leaves out what the need does not ask for, and says each of the rest', () => {
    const pair = scorePair(room, { ...room, left: 5, unit: '场' }, measure)!
    expect(pair.reasons.map(({ factor }) => factor).sort()).toEqual(
      ['CATEGORY', 'FRESHNESS', 'PLACE', 'RECIPROCITY', 'TEXT'].sort(),
    )
    expect(pair.reasons.find(({ factor }) => factor === 'CATEGORY')).toMatchObject({
      zh: '类别相同：场地',
      en: 'Same category: venue',
    })
  })

  test('of a kindred category scores less than one of the same', () => {
    const score = (category: string) =>
      scorePair({ ...room, category: 'HALL' }, { ...room, category }, measure)!.score
    expect(score('HALL')).toBeGreaterThan(score('VENUE'))
    expect(score('VENUE')).toBeGreaterThan(score('STAGE'))
  })
})
