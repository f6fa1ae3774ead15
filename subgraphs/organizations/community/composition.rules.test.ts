import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unionCommunities } from '../charter/rule-sets/union-communities.ts'
import {
  type CompositionRule,
  checkComposed,
  composition,
  isComposed,
  leastOf,
  type Part,
} from './composition.rules.ts'

const ruleOf = (of: string) =>
  unionCommunities.find((rule): rule is CompositionRule => rule.kind === 'COMPOSITION' && rule.of === of)!
const industry = ruleOf('INDUSTRY_COMMUNITY')
const governance = ruleOf('GOVERNANCE_COMMUNITY')
const part = (as: string, count: number, total: number | null = null): Part => ({ as, count, total })
const whole = [
  part('龙头企业', 1),
  part('农民合作社', 1),
  part('社会化服务组织', 1),
  part('种养殖大户', 3),
  part('农牧户', 8, 40),
]
const without = (as: string) => whole.filter((each) => each.as !== as)

describe('an industry community (document 3, 10.1.2)', () => {
  test('of what it consists is enough at its exact boundaries', () => {
    expect(isComposed(industry, whole)).toBe(true)
  })

  test.each<[string, Part[], string]>([
    ['no leading company', without('龙头企业'), 'a leading company: 1 needed, 0 there.'],
    [
      'two large households',
      [...without('种养殖大户'), part('种养殖大户', 2)],
      'large farming households: 3 needed, 2 there.',
    ],
    [
      'a fifth less one',
      [...without('农牧户'), part('农牧户', 7, 40)],
      '8 needed (≥ 20/100 of 40), 7 there.',
    ],
    ['nobody knows of how many', [...without('农牧户'), part('农牧户', 7)], 'of how many is not known'],
    ['no households at all', [...without('农牧户'), part('农牧户', 0, 0)], 'of how many is not known'],
  ])('%s: what is missing is said', (_what, parts, says) => {
    expect(isComposed(industry, parts)).toBe(false)
    expect(() => checkComposed(industry, parts)).toThrow(says)
    expect(() => checkComposed(industry, parts)).toThrow('article 10.1.2')
  })

  test('whatever the numbers, it is recognized exactly if every kind has enough', () => {
    const counts = fc.record({
      company: fc.nat(2),
      cooperative: fc.nat(2),
      service: fc.nat(2),
      large: fc.nat(5),
    })
    fc.assert(
      fc.property(counts, fc.nat(60), fc.nat(60), (n, joined, more) => {
        const parts = [
          part('龙头企业', n.company),
          part('农民合作社', n.cooperative),
          part('社会化服务组织', n.service),
          part('种养殖大户', n.large),
          part('农牧户', joined, joined + more),
        ]
        const isEnough =
          n.company > 0 &&
          n.cooperative > 0 &&
          n.service > 0 &&
          n.large >= 3 &&
          joined > 0 &&
          joined * 5 >= joined + more
        expect(isComposed(industry, parts)).toBe(isEnough)
      }),
    )
  })
})

describe('a governance community (10.2.2)', () => {
  test('has examples only: none is missing, but somebody takes part', () => {
    expect(isComposed(governance, [part('物业企业', 1)])).toBe(true)
    expect(isComposed(governance, [])).toBe(false)
    expect(composition(governance, []).every(({ needed, isMet }) => needed === 0 && isMet)).toBe(true)
    expect(() => checkComposed(governance, [])).toThrow('Nobody takes part')
  })
})

describe('the least number of a share', () => {
  test.each([
    [8, 16, 'AT_LEAST', 8],
    [8, 16, 'MORE_THAN', 9],
  ] as const)('half of 16 (%i of %i) %s: %i', (_half, total, boundary, least) => {
    expect(leastOf({ num: 1, den: 2 }, total, boundary)).toBe(least)
  })

  test('is enough, and one less is not', () => {
    const share = fc
      .integer({ min: 1, max: 20 })
      .chain((den) => fc.record({ num: fc.integer({ min: 1, max: den }), den: fc.constant(den) }))
    fc.assert(
      fc.property(
        share,
        fc.nat(1000),
        fc.constantFrom('AT_LEAST' as const, 'MORE_THAN' as const),
        (of, total, boundary) => {
          const least = leastOf(of, total, boundary)
          const isEnough = (n: number) =>
            boundary === 'AT_LEAST' ? n * of.den >= of.num * total : n * of.den > of.num * total
          expect(isEnough(least)).toBe(true)
          expect(least === 0 || !isEnough(least - 1)).toBe(true)
        },
      ),
    )
  })
})
