import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PartnerFacts, suggestPartners } from './partner.rules.ts'

const facts = (id: string, more: Partial<PartnerFacts> = {}): PartnerFacts => ({
  ...{ id, has: [], needs: [], commonPartners: 0, sameAlliance: false, nearness: 0 },
  ...more,
})

test('who has what is needed comes first, then who has partners in common', () => {
  const found = suggestPartners(
    [
      facts('org_c', { commonPartners: 5 }),
      facts('org_b', { has: ['VENUE', 'EXPERT'], needs: ['FUND'] }),
      facts('org_a', { has: ['VENUE'], sameAlliance: true, nearness: 9 }),
    ],
    3,
  )
  expect(found.map(({ id, score }) => [id, Math.round(score * 1000)])).toEqual([
    ['org_b', 500],
    ['org_a', 367],
    ['org_c', 300],
  ])
})

test('to be near each other, and in one alliance, is no reason by itself', () => {
  expect(suggestPartners([facts('org_a', { sameAlliance: true, nearness: 12 })], 9)).toEqual([])
})

test('no more than asked for, scores within 0 and 1, and one more reason never counts for less', () => {
  const kinds = fc.subarray(['VENUE', 'EXPERT', 'FUND', 'MARKET'])
  const any = fc.record({
    id: fc.string({ minLength: 1 }),
    has: kinds,
    needs: kinds,
    commonPartners: fc.nat(9),
    sameAlliance: fc.boolean(),
    nearness: fc.nat(12),
  })
  const all = fc.uniqueArray(any, { selector: ({ id }) => id })
  fc.assert(
    fc.property(all, fc.integer({ min: 1, max: 5 }), (each, first) => {
      const found = suggestPartners(each, first)
      expect(found.length).toBeLessThanOrEqual(first)
      for (const { score, ...one } of found) {
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1)
        const more = { ...one, commonPartners: one.commonPartners + 1 }
        expect(suggestPartners([more], 1)[0]!.score).toBeGreaterThanOrEqual(score)
      }
    }),
  )
})
