import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BodyKind } from '../meeting/body-kind.ts'
import { type Share, seatsRequired, votingRules } from './charter.rules.ts'

const share = (num: number, den: number, boundary: Share['boundary'] = 'AT_LEAST') => ({
  fraction: { num, den },
  boundary,
})

test.each([
  ['2/3 of 9', share(2, 3), 9, 6],
  ['2/3 of 10', share(2, 3), 10, 7],
  ['1/2 of 16: 以上 includes the number itself', share(1, 2), 16, 8],
  ['more than 1/2 of 16: 超过 does not', share(1, 2, 'MORE_THAN'), 16, 9],
  ['more than 1/2 of 15', share(1, 2, 'MORE_THAN'), 15, 8],
  ['more than 4/5 of 10', share(4, 5, 'MORE_THAN'), 10, 9],
  ['all of 7', share(1, 1), 7, 7],
  ['1/2 of nobody', share(1, 2), 0, 0],
])('%s', (_case, rule, total, seats) => {
  expect(seatsRequired(rule, total)).toBe(seats)
})

const fraction = fc
  .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([a, b]) => ({ num: Math.min(a, b), den: Math.max(a, b) }))
const total = fc.integer({ min: 0, max: 1_000_000 })

test('the seats required are the fewest that reach the share, counted without fractions', () => {
  const holds = ({ fraction: { num, den }, boundary }: Share, seats: number, of: number) =>
    boundary === 'AT_LEAST'
      ? BigInt(seats) * BigInt(den) >= BigInt(of) * BigInt(num)
      : BigInt(seats) * BigInt(den) > BigInt(of) * BigInt(num)
  const boundary = fc.constantFrom('AT_LEAST' as const, 'MORE_THAN' as const)
  fc.assert(
    fc.property(fraction, boundary, total, (fraction, boundary, of) => {
      const rule = { fraction, boundary }
      const seats = seatsRequired(rule, of)
      expect(holds(rule, seats, of)).toBe(true)
      expect(seats > 0 && holds(rule, seats - 1, of)).toBe(false)
    }),
  )
})

test('only the rules for the body and for every matter count', () => {
  const cited = (rule: { kind: string }) => ({
    id: 'rule_1',
    articleId: 'article_1',
    articleNumber: '1',
    rule,
  })
  const general = cited({ kind: 'QUORUM', body: BodyKind.COUNCIL, ...share(1, 2) } as never)
  const others = [
    cited({ kind: 'QUORUM', body: BodyKind.ASSEMBLY, ...share(2, 3) } as never),
    cited({ kind: 'QUORUM', body: BodyKind.COUNCIL, matter: 'APPOINTMENT', ...share(2, 3) } as never),
    cited({ kind: 'NOTICE', body: BodyKind.ASSEMBLY } as never),
    cited({ kind: 'DELEGATION', body: BodyKind.ASSEMBLY } as never),
    cited({ kind: 'DELEGATION', body: BodyKind.COUNCIL, matter: 'APPOINTMENT' } as never),
  ]
  expect(votingRules([...others, general], BodyKind.COUNCIL)).toEqual({
    quorum: general,
    majorities: [],
    consensus: null,
    exclusions: [],
    tie: null,
    notice: null,
    delegation: null,
  })
  expect(votingRules(others, BodyKind.COUNCIL, 'APPOINTMENT').delegation).toBeNull()
})
