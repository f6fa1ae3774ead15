import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Base, Boundary, MajorityRule, QuorumRule, VotingRules } from '../charter/charter.rules.ts'
import { BodyKind } from '../meeting/body-kind.ts'
import { type Count, decide } from './decision.rules.ts'
import { explanation } from './explanation.ts'

const body = BodyKind.ASSEMBLY
const cited = <Rule>(articleNumber: string, rule: Rule) => ({
  id: `rule_${articleNumber}`,
  articleId: `article_${articleNumber}`,
  articleNumber,
  rule,
})
const quorum = (num: number, den: number, boundary: Boundary = 'AT_LEAST') =>
  cited<QuorumRule>('10', { kind: 'QUORUM', body, fraction: { num, den }, boundary })
const majority = (base: Base, num: number, den: number, boundary: Boundary = 'AT_LEAST') =>
  cited<MajorityRule>('11', { kind: 'MAJORITY', body, base, fraction: { num, den }, boundary })
const rules = (...majorities: VotingRules['majorities']): VotingRules => ({
  quorum: quorum(2, 3),
  majorities,
})
const count = (votes: number, against: number, abstain: number, present = 9, entitled = 12): Count => ({
  for: votes,
  against,
  abstain,
  present,
  entitled,
})

describe('the outcome', () => {
  test.each([
    ['5 of 9 present reach 1/2', count(5, 4, 0), rules(majority('PRESENT', 1, 2)), 'PASSED', 5],
    ['4 of 9 present do not', count(4, 0, 0), rules(majority('PRESENT', 1, 2)), 'REJECTED', 5],
    ['8 of 16 reach 以上 1/2', count(8, 8, 0, 16, 16), rules(majority('PRESENT', 1, 2)), 'PASSED', 8],
    [
      '8 of 16 do not reach 超过 1/2',
      count(8, 8, 0, 16, 16),
      rules(majority('PRESENT', 1, 2, 'MORE_THAN')),
      'REJECTED',
      9,
    ],
    ['6 of 12 entitled', count(6, 0, 0), rules(majority('ENTITLED', 1, 2)), 'PASSED', 6],
    ['5 of 12 entitled', count(5, 0, 0), rules(majority('ENTITLED', 1, 2)), 'REJECTED', 6],
    ['2 of 4 cast, an abstention among them', count(2, 1, 1), rules(majority('CAST', 1, 2)), 'PASSED', 2],
    ['no ballot cast at all', count(0, 0, 0), rules(majority('CAST', 1, 2)), 'REJECTED', 1],
    [
      'both majorities reached',
      count(6, 3, 0),
      rules(majority('PRESENT', 2, 3), majority('ENTITLED', 1, 2)),
      'PASSED',
      6,
    ],
    [
      'the second not reached',
      count(6, 3, 0),
      rules(majority('PRESENT', 2, 3), majority('ENTITLED', 2, 3)),
      'REJECTED',
      8,
    ],
    ['7 of 12 come where 8 must', count(7, 0, 0, 7), rules(majority('PRESENT', 1, 2)), 'INQUORATE', 4],
  ])('%s', (_case, counted, by, outcome, required) => {
    const decision = decide(counted, by)
    expect(decision.outcome).toBe(outcome)
    expect(decision.majority?.required).toBe(required)
  })

  test('is left open where the charter names no majority, but not where it names a quorum that is missed', () => {
    expect(decide(count(9, 0, 0), rules())).toMatchObject({ outcome: null, majority: null })
    expect(decide(count(5, 0, 0, 5), rules())).toMatchObject({
      outcome: 'INQUORATE',
      quorum: { required: 8 },
    })
  })

  test('does not wait for a quorum that the charter does not name', () => {
    expect(decide(count(1, 0, 0, 1), { quorum: null, majorities: [majority('PRESENT', 1, 2)] }).outcome).toBe(
      'PASSED',
    )
  })
})

test('one more vote for never turns a decision that passed', () => {
  const small = fc.integer({ min: 0, max: 40 })
  const base = fc.constantFrom<Base>('ENTITLED', 'PRESENT', 'CAST')
  const boundary = fc.constantFrom<Boundary>('AT_LEAST', 'MORE_THAN')
  fc.assert(
    fc.property(
      small,
      small,
      small,
      small,
      base,
      boundary,
      (votes, against, abstain, absent, base, boundary) => {
        const present = votes + against + abstain + 1
        const by = rules(majority(base, 1, 2, boundary))
        const before = decide(count(votes, against, abstain, present, present + absent), by).outcome
        const after = decide(count(votes + 1, against, abstain, present, present + absent), by).outcome
        if (before === 'PASSED') expect(after).toBe('PASSED')
        if (before === 'INQUORATE') expect(after).toBe('INQUORATE')
      },
    ),
  )
})

describe('the explanation', () => {
  test('cites the articles and counts', () => {
    const { zh, en } = explanation(decide(count(5, 3, 1), rules(majority('PRESENT', 1, 2))))
    expect(zh).toBe(
      '应到 12,实到 9;赞成 5,反对 3,弃权 1。第 10 条要求应到单位的 ≥ 2/3 出席,以上含本数,即 8;已达到。第 11 条要求到会单位(9)的 ≥ 1/2 赞成,以上含本数,即 5 票。结论:通过。',
    )
    expect(en).toBe(
      '12 entitled, 9 present; 5 for, 3 against, 1 abstaining. Article 10 asks for ≥ 2/3 of those entitled, the number itself is enough: 8 of 12, reached. Article 11 asks for ≥ 1/2 of those present (9), the number itself is enough: 5 votes. Passed.',
    )
  })

  test('says where the charter says nothing', () => {
    const { en } = explanation(decide(count(5, 3, 1), { quorum: null, majorities: [] }))
    expect(en).toContain(
      'The charter names no quorum. The charter names no majority for this body. The count stands without a verdict.',
    )
  })
})
