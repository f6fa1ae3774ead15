import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cited, DelegationRule } from '../charter/charter.rules.ts'
import { BodyKind } from '../meeting/body-kind.ts'
import { checkEntrusting, type Entrusting } from './proxy.rules.ts'

const rule = (most?: number): Cited<DelegationRule> => ({
  id: 'rule_1',
  articleId: 'article_9',
  articleNumber: '9',
  rule: { kind: 'DELEGATION', body: BodyKind.ASSEMBLY, ...(most === undefined ? {} : { most }) },
})
const good: Entrusting = {
  organizationId: 'org_a',
  holderId: 'org_b',
  isPresent: false,
  hasGiven: false,
  holds: 0,
  isHolderEntitled: true,
  hasHolderGiven: false,
  holderHolds: 0,
}
const codeOf = (given: Partial<Entrusting>, of: Cited<DelegationRule> | null = rule()) => {
  try {
    checkEntrusting(of, { ...good, ...given })
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

test.each([
  ['where nothing is against it', {}, null],
  ['to itself', { holderId: 'org_a' }, 'INVALID_INPUT'],
  ['to one who is not entitled', { isHolderEntitled: false }, 'INVALID_INPUT'],
  ['to one who has given its own away', { hasHolderGiven: true }, 'INVALID_INPUT'],
  ['of one who is there', { isPresent: true }, 'WRONG_STATE'],
  ['twice', { hasGiven: true }, 'WRONG_STATE'],
  ['of one who holds others', { holds: 1 }, 'WRONG_STATE'],
])('a vote is entrusted %s: %s', (_what, given, code) => {
  expect(codeOf(given)).toBe(code)
})

test('never where the charter is silent', () => {
  expect(codeOf({}, null)).toBe('NO_DELEGATION')
})

test('up to as many as the charter lets one hold, and any number where it sets no limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(50), (most, holderHolds) => {
      expect(codeOf({ holderHolds }, rule(most))).toBe(holderHolds < most ? null : 'TOO_MANY_PROXIES')
      expect(codeOf({ holderHolds })).toBeNull()
    }),
  )
})

test('whoever does what, no vote is held by one who is not to vote, nor twice', () => {
  const member = fc.integer({ min: 0, max: 5 })
  fc.assert(
    fc.property(fc.array(fc.tuple(member, member), { maxLength: 30 }), (attempts) => {
      const holderOf = new Map<number, number>()
      const holds = (who: number) => [...holderOf.values()].filter((holder) => holder === who).length
      for (const [from, to] of attempts) {
        const code = codeOf(
          {
            organizationId: `org_${from}`,
            holderId: `org_${to}`,
            hasGiven: holderOf.has(from),
            holds: holds(from),
            hasHolderGiven: holderOf.has(to),
            holderHolds: holds(to),
          },
          rule(2),
        )
        if (code === null) holderOf.set(from, to)
      }
      for (const [from, to] of holderOf) {
        expect(from).not.toBe(to)
        expect(holderOf.has(to)).toBe(false)
        expect(holds(to)).toBeLessThanOrEqual(2)
      }
    }),
  )
})
