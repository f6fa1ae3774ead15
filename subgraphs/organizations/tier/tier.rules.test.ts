import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { regional } from '../charter/rule-sets/regional.ts'
import { checkTierChange, checkTierFree } from './tier.rules.ts'

type Tier = Parameters<typeof checkTierFree>[1]['to']
const { rules } = regional

function codeOf(work: () => void): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return (error as { code: string }).code
  }
}

const move = (to: Tier, counts: Record<string, number>, from: Tier = 'MEMBER') =>
  codeOf(() => checkTierFree(rules, { from, to }, counts))

describe('seats (document 2, article 3: five to seven chair units, of which one leads)', () => {
  test('the seventh chair unit is taken, the eighth refused, whoever leads counts with them', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9 }), fc.nat({ max: 1 }), (chairs, lead) => {
        const refused = move('CHAIR', { CHAIR: chairs, EXECUTIVE_CHAIR: lead }) !== undefined
        expect(refused).toBe(chairs + lead >= 7)
      }),
    )
  })

  test('the refusal cites the article', () => {
    expect(() => checkTierFree(rules, { from: 'MEMBER', to: 'CHAIR' }, { CHAIR: 7 })).toThrow('article 3')
  })

  test.each<[string, Tier, Tier, string | undefined]>([
    ['who has one of the seats takes none more', 'EXECUTIVE_CHAIR', 'CHAIR', undefined],
    ['a tier of which the charter says nothing has no end', 'MEMBER', 'DIRECTOR', undefined],
    ['nor have members', 'CHAIR', 'MEMBER', undefined],
  ])('%s', (_what, from, to, code) => {
    expect(move(to, { CHAIR: 7, EXECUTIVE_CHAIR: 1, DIRECTOR: 99, MEMBER: 99 }, from)).toBe(code)
  })
})

describe('a change', () => {
  const change = (from: Tier, to: Tier, of = rules) => codeOf(() => checkTierChange(of, { from, to }))

  test.each<[Tier, Tier, string | undefined]>([
    ['MEMBER', 'CHAIR', undefined],
    ['CHAIR', 'CHAIR', 'WRONG_STATE'],
    ['CHAIR', 'EXECUTIVE_CHAIR', 'TAKEN_IN_TURN'],
    ['EXECUTIVE_CHAIR', 'MEMBER', 'TAKEN_IN_TURN'],
  ])('from %s to %s: %s', (from, to, code) => {
    expect(change(from, to)).toBe(code)
  })

  test('without a rotation the executive chair is a tier like others', () => {
    expect(change('CHAIR', 'EXECUTIVE_CHAIR', [])).toBeUndefined()
  })
})
