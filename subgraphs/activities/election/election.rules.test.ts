import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TieBreak, VotingRules } from '../charter/charter.rules.ts'
import { elect } from './election.rules.ts'

const cited = <Rule>(rule: Rule) => ({ id: 'rule', articleId: 'article_9', articleNumber: '9', rule })
const half = { fraction: { num: 1, den: 2 }, base: 'PRESENT' } as const
const rulesWith = (boundary: 'AT_LEAST' | 'MORE_THAN', by?: TieBreak): VotingRules => ({
  quorum: cited({
    kind: 'QUORUM',
    body: 'ASSEMBLY' as never,
    fraction: { num: 2, den: 3 },
    boundary: 'AT_LEAST',
  }),
  majorities: [cited({ kind: 'MAJORITY', body: 'ASSEMBLY' as never, ...half, boundary })],
  tie: by ? cited({ kind: 'TIE', body: 'ASSEMBLY' as never, by }) : null,
})
const standing = (...votes: number[]) =>
  votes.map((each, index) => ({
    id: `c${index}`,
    organizationId: `org_${index}`,
    title: { zh: `甲${index}`, en: `A${index}` },
    votes: each,
  }))
const count = (present: number, entitled = present) => ({
  for: present,
  against: 0,
  abstain: 0,
  entitled,
  present,
})
const electedBy = (result: ReturnType<typeof elect>) =>
  result.election!.candidates.filter(({ isElected }) => isElected).map(({ id }) => id)

describe('an election', () => {
  test('8 of 16 elect under ≥ 1/2 and do not under > 1/2', () => {
    const atLeast = elect(count(16), standing(8, 7), 1, rulesWith('AT_LEAST'))
    expect([atLeast.outcome, electedBy(atLeast)]).toEqual(['PASSED', ['c0']])
    const moreThan = elect(count(16), standing(8, 7), 1, rulesWith('MORE_THAN'))
    expect([moreThan.outcome, moreThan.election!.seatsLeft]).toEqual(['REJECTED', 1])
  })

  test('equal votes at the last seat elect nobody to it, and those above keep theirs', () => {
    const tied = elect(count(9), standing(8, 6, 6, 5), 2, rulesWith('AT_LEAST'))
    expect([tied.outcome, electedBy(tied)]).toEqual(['TIED', ['c0']])
    expect(tied.election).toMatchObject({ seatsLeft: 1, tied: ['c1', 'c2'], tie: null })
    const byLot = elect(count(9), standing(8, 6, 6, 5), 2, rulesWith('AT_LEAST', 'LOT'))
    expect(byLot.election!.tie).toEqual({ by: 'LOT', articleNumber: '9' })
  })

  test('equal votes below the last seat, or for seats enough for all, are no tie', () => {
    expect(elect(count(9), standing(8, 7, 5, 5), 2, rulesWith('AT_LEAST')).outcome).toBe('PASSED')
    const all = elect(count(9), standing(6, 6), 2, rulesWith('AT_LEAST'))
    expect([all.outcome, all.election!.seatsLeft]).toEqual(['PASSED', 0])
  })

  test('without quorum, without a majority rule and with nobody who stands, nobody is elected', () => {
    const few = elect(count(5, 9), standing(5), 1, rulesWith('AT_LEAST'))
    expect([few.outcome, electedBy(few)]).toEqual(['INQUORATE', []])
    const silent = elect(count(9), standing(9), 1, { quorum: null, majorities: [] })
    expect([silent.outcome, electedBy(silent)]).toEqual([null, []])
    expect(elect(count(9), [], 1, rulesWith('AT_LEAST')).outcome).toBe('REJECTED')
    expect(elect(count(0), standing(0), 1, rulesWith('AT_LEAST')).outcome).toBe('REJECTED')
  })

  test('whatever the votes: never more than the seats, each by the majority, none past who has more', () => {
    const votes = fc.array(fc.nat(20), { maxLength: 8 })
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 5 }), fc.boolean(), (given, seats, strict) => {
        const rules = rulesWith(strict ? 'MORE_THAN' : 'AT_LEAST')
        const { election, outcome } = elect(count(20), standing(...given), seats, rules)
        const elected = election!.candidates.filter(({ isElected }) => isElected)
        const rest = election!.candidates.filter(({ isElected }) => !isElected)
        expect(elected.length + election!.seatsLeft).toBe(seats)
        expect(elected.every(({ votes: each }) => each >= (strict ? 11 : 10))).toBe(true)
        const least = Math.min(...elected.map(({ votes: each }) => each))
        expect(rest.every(({ votes: each }) => each < least)).toBe(true)
        const passedOver = rest.filter(({ votes: each }) => each >= (strict ? 11 : 10)).length
        if (outcome === 'TIED') expect(passedOver).toBeGreaterThan(election!.seatsLeft)
        else expect(passedOver === 0 || election!.seatsLeft === 0).toBe(true)
      }),
    )
  })
})
