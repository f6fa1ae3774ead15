import { describe, expect, test } from 'vitest'
import { ContradictingRulesError, MalformedRuleError } from './charter.errors.ts'
import type { CharterRule } from './charter.rules.ts'
import { checkRuleSet } from './rule-check.ts'
import { ruleSets } from './rule-sets/rule-sets.ts'

const quorum = {
  kind: 'QUORUM',
  article: '10',
  body: 'ASSEMBLY',
  fraction: { num: 2, den: 3 },
  boundary: 'AT_LEAST',
} as const
const majority = { ...quorum, kind: 'MAJORITY', base: 'PRESENT' } as const
const meeting = {
  kind: 'CADENCE',
  article: '10',
  subject: 'MEETING',
  body: 'ASSEMBLY',
  every: { count: 1, unit: 'YEAR', atLeast: 1 },
} as const

function refusal(rules: unknown[]): unknown {
  try {
    checkRuleSet(rules as CharterRule[])
  } catch (error) {
    return error
  }
  return undefined
}

test.each(ruleSets)('the rules of document $source are accepted', ({ rules }) => {
  expect(refusal([...rules])).toBeUndefined()
})

describe('a rule that cannot be meant is refused', () => {
  test.each([
    ['a fraction of nothing', { ...quorum, fraction: { num: 0, den: 3 } }],
    ['a fraction above the whole', { ...quorum, fraction: { num: 4, den: 3 } }],
    ['a fraction with a floating part', { ...quorum, fraction: { num: 0.5, den: 1 } }],
    ['a division by zero', { ...quorum, fraction: { num: 1, den: 0 } }],
    ['no fraction', { ...quorum, fraction: undefined }],
    ['more than all', { ...quorum, fraction: { num: 1, den: 1 }, boundary: 'MORE_THAN' }],
    ['an unknown boundary', { ...quorum, boundary: 'ABOUT' }],
    ['an unknown body', { ...quorum, body: 'CLUB' }],
    ['an unknown matter', { ...quorum, matter: 'LUNCH' }],
    ['an unknown base', { ...majority, base: 'ALL' }],
    ['no article', { ...quorum, article: '' }],
    ['an unknown kind', { ...quorum, kind: 'MOOD' }],
    ['seats that end before they begin', { kind: 'SEATS', article: '3', of: 'CHAIR_UNIT', min: 7, max: 5 }],
    ['a term of no years', { kind: 'TERM', article: '13', office: 'CHAIR', years: 0 }],
    ['a term without end', { kind: 'TERM', article: '13', office: 'CHAIR', years: 2, maxConsecutive: 0 }],
    ['a cadence of an unknown unit', { ...meeting, every: { count: 1, unit: 'MOON', atLeast: 1 } }],
    ['a cadence of no times', { ...meeting, every: { count: 1, unit: 'YEAR', atLeast: 0 } }],
    ['negative notice', { kind: 'NOTICE', article: '9', body: 'COUNCIL', days: -1 }],
    ['stages that come twice', { kind: 'PROJECT_STAGES', article: '21', stages: ['DECLARED', 'DECLARED'] }],
    ['a composition of nothing', { kind: 'COMPOSITION', article: '15', of: 'EXPERTS', required: [] }],
    [
      'a share above the whole',
      {
        kind: 'COMPOSITION',
        article: '15',
        of: 'EXPERTS',
        required: [{ name: { zh: '户', en: 'household' }, share: { num: 120, den: 100 } }],
      },
    ],
  ])('%s', (_, rule) => {
    expect(refusal([rule])).toBeInstanceOf(MalformedRuleError)
  })

  test('with its article and the reason in both languages', () => {
    const error = refusal([{ ...quorum, fraction: { num: 4, den: 3 } }])
    expect(error).toMatchObject({ code: 'MALFORMED_RULE', details: { kind: 'QUORUM', article: '10' } })
    expect(error).toHaveProperty('text.zh', expect.stringContaining('4/3'))
  })
})

describe('two rules that cannot both hold', () => {
  test('are refused with both articles', () => {
    const error = refusal([quorum, { ...quorum, article: '12', fraction: { num: 1, den: 2 } }])
    expect(error).toBeInstanceOf(ContradictingRulesError)
    expect(error).toMatchObject({
      code: 'CONTRADICTING_RULES',
      details: { kind: 'QUORUM', articles: ['10', '12'] },
    })
    expect(error).toHaveProperty('text.en', expect.stringMatching(/2\/3.*1\/2/))
  })

  test('differ also by the boundary alone', () => {
    expect(refusal([quorum, { ...quorum, article: '12', boundary: 'MORE_THAN' }])).toBeInstanceOf(
      ContradictingRulesError,
    )
  })

  test.each([
    ['for another body', { ...quorum, body: 'COUNCIL', fraction: { num: 1, den: 2 } }],
    ['for a matter of its own', { ...quorum, matter: 'APPOINTMENT', fraction: { num: 3, den: 4 } }],
    ['of another kind', majority],
    ['that says the same in other terms', { ...quorum, article: '12', fraction: { num: 4, den: 6 } }],
  ])('a rule %s contradicts nothing', (_, rule) => {
    expect(refusal([quorum, rule])).toBeUndefined()
  })

  test('two majorities of different bases hold together', () => {
    expect(
      refusal([majority, { ...majority, base: 'ENTITLED', fraction: { num: 1, den: 2 } }]),
    ).toBeUndefined()
  })
})
