import { describe, expect, test } from 'vitest'
import { ContradictingRulesError, HoleBetweenRulesError, MalformedRuleError } from './charter.errors.ts'
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

const person = { zh: '人', en: 'person' }
const lapse = { kind: 'LAPSE', article: '8', mandatory: false }
const notice = { kind: 'NOTICE', article: '9', body: 'COUNCIL' }
const points = { kind: 'POINTS', article: '9.1', subjects: [person] }
const stars = (...bands: object[]) => ({
  kind: 'STARS',
  article: '9.2',
  step: 1,
  bands: bands.map((band, place) => ({ name: { zh: `${place}`, en: `${place}` }, ...band })),
})

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
    ['something that is not in it', { ...quorum, colour: 'red' }],
    ['words where yes or no is asked for', { kind: 'WITHDRAWAL', article: '8', written: 'yes' }],
    ['a lapse whose time has no boundary', { ...lapse, duration: { count: 1, unit: 'YEAR' } }],
    ['an urgent notice as long as the other', { ...notice, days: 3, urgentDays: 3 }],
    ['an exclusion for no reason', { kind: 'EXCLUSION', article: '9', body: 'COUNCIL', reasons: [] }],
    ['a reason twice', { kind: 'EXCLUSION', article: '9', body: 'COUNCIL', reasons: ['病', '病'] }],
    ['a delegation of no votes', { kind: 'DELEGATION', article: '9', body: 'COUNCIL', most: 0 }],
    [
      'a delegation on one matter only',
      { kind: 'DELEGATION', article: '9', body: 'COUNCIL', matter: 'ELECTION' },
    ],
    ['a tie decided by nobody', { kind: 'TIE', article: '9', body: 'COUNCIL', by: 'LUCK' }],
    [
      'a body below itself',
      { kind: 'BODY', article: '9', body: 'COUNCIL', functions: ['ADVICE'], under: 'COUNCIL' },
    ],
    ['stages out of order', { kind: 'PROJECT_STAGES', article: '21', stages: ['APPROVED', 'DECLARED'] }],
    ['points with a floor above the base', { ...points, base: 60, floor: 70 }],
    [
      'points whose parts are not the whole',
      { ...points, parts: [{ name: person, most: 70 }], ceiling: 100 },
    ],
    ['a veto below the floor', { ...points, floor: 10, veto: { to: 0, on: [person] } }],
    ['a score of a third', { ...points, base: 1 / 3 }],
    [
      'an opinion without days',
      {
        kind: 'OPINION_HANDLING',
        article: '23',
        body: 'COUNCIL',
        numbered: true,
        closedOneByOne: true,
        days: 0,
      },
    ],
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

/** Every value that the domain's table of differing rules shows can be said. */
test.each([
  ['by matter', [quorum, { ...quorum, matter: 'APPOINTMENT', fraction: { num: 3, den: 4 } }]],
  [
    'two bases at once',
    [
      { ...majority, base: 'PRESENT' },
      { ...majority, base: 'ENTITLED', fraction: { num: 1, den: 2 } },
    ],
  ],
  ['consensus', [{ kind: 'DECISION', article: '9', body: 'COUNCIL', matter: 'AWARDS', by: 'CONSENSUS' }]],
  [
    'elections with named exclusions',
    [
      { ...quorum, matter: 'ELECTION', fraction: { num: 4, den: 5 }, boundary: 'MORE_THAN' },
      { kind: 'EXCLUSION', article: '9', body: 'ASSEMBLY', matter: 'ELECTION', reasons: ['长期患病'] },
      { kind: 'EXCLUSION', article: '11', body: 'ASSEMBLY', matter: 'ELECTION', reasons: ['外出半年以上'] },
    ],
  ],
  ['an urgent notice', [{ ...notice, days: 3, urgentDays: 0 }]],
  ['votes of others', [{ kind: 'DELEGATION', article: '9', body: 'COUNCIL', most: 1 }]],
  [
    'at most a third',
    [
      {
        kind: 'SEAT_SHARE',
        article: '9',
        of: 'STANDING_DIRECTOR',
        among: 'COUNCIL',
        share: { num: 1, den: 3 },
      },
    ],
  ],
  ['long unfulfilled', [lapse]],
  [
    'the group meets monthly',
    [
      {
        ...meeting,
        body: undefined,
        subject: 'GROUP_MEETING',
        every: { count: 1, unit: 'MONTH', atLeast: 1 },
      },
    ],
  ],
  ['base 60, no ceiling, floor 0', [{ ...points, base: 60, floor: 0 }]],
  [
    '70 + 20 + 10 with veto to 0',
    [
      {
        ...points,
        ceiling: 100,
        parts: [70, 20, 10].map((most) => ({ name: { zh: `${most}`, en: `${most}` }, most })),
        veto: { to: 0, on: [person] },
      },
    ],
  ],
  [
    'stars up to the ceiling',
    [{ ...points, ceiling: 100 }, stars({ from: 60, to: 69 }, { from: 70, to: 100 })],
  ],
])('%s', (_, rules) => {
  expect(refusal(JSON.parse(JSON.stringify(rules)))).toBeUndefined()
})

describe('two rules of different kinds that do not go together are refused with both articles', () => {
  const vote = { kind: 'ADMISSION', article: '5', body: 'COUNCIL', by: 'VOTE', written: true }
  const decides = { kind: 'DECISION', article: '9', body: 'ASSEMBLY', matter: 'ADMISSION' }
  const council = { kind: 'BODY', article: '9', body: 'COUNCIL', functions: ['EXECUTION'], under: 'ASSEMBLY' }
  const term = { kind: 'TERM', article: '12', office: 'EXECUTIVE_CHAIR_UNIT', years: 1 }

  test.each([
    ['two bodies that admit', [vote, decides], ['5', '9']],
    [
      'one body that admits in two ways',
      [vote, { ...decides, body: 'COUNCIL', by: 'CONSENSUS' }],
      ['5', '9'],
    ],
    [
      'consensus with a majority',
      [
        { kind: 'DECISION', article: '9', body: 'ASSEMBLY', matter: 'AWARDS', by: 'CONSENSUS' },
        { ...majority, matter: 'AWARDS' },
      ],
      ['9', '10'],
    ],
    [
      'admission by consultation with a majority',
      [
        { ...vote, by: 'CONSULTATION' },
        { ...majority, body: 'COUNCIL', matter: 'ADMISSION' },
      ],
      ['5', '10'],
    ],
    [
      'bodies below each other',
      [council, { ...council, article: '8', body: 'ASSEMBLY', under: 'COUNCIL' }],
      ['9', '8'],
    ],
    [
      'more executives than chairs',
      [
        { kind: 'SEATS', article: '3', of: 'CHAIR_UNIT', min: 5, max: 7 },
        { kind: 'SEATS', article: '4', of: 'EXECUTIVE_CHAIR_UNIT', min: 8, max: 9 },
      ],
      ['3', '4'],
    ],
    [
      'a term and a turn',
      [
        term,
        {
          kind: 'ROTATION',
          article: '14',
          of: 'EXECUTIVE_CHAIR_UNIT',
          among: 'CHAIR_UNITS',
          period: { count: 1, unit: 'QUARTER' },
        },
      ],
      ['12', '14'],
    ],
  ])('%s', (_, rules, articles) => {
    const error = refusal(rules)
    expect(error).toBeInstanceOf(ContradictingRulesError)
    expect(error).toMatchObject({ details: { articles } })
  })

  test('a term of a year and a turn of four quarters are the same', () => {
    const turn = {
      kind: 'ROTATION',
      article: '14',
      of: 'EXECUTIVE_CHAIR_UNIT',
      among: 'CHAIR_UNITS',
      period: { count: 4, unit: 'QUARTER' },
    }
    expect(refusal([term, turn])).toBeUndefined()
  })

  test.each([
    ['points without a ceiling', points, stars({ from: 60, to: 100 })],
    ['a ceiling above the highest grade', { ...points, ceiling: 120 }, stars({ from: 60, to: 100 })],
    [
      'a ceiling at which the highest grade ends',
      { ...points, ceiling: 100 },
      stars({ from: 60, below: 100 }),
    ],
  ])('%s leaves a hole', (_, first, second) => {
    const error = refusal([first, second])
    expect(error).toBeInstanceOf(HoleBetweenRulesError)
    expect(error).toMatchObject({ code: 'HOLE_BETWEEN_RULES', details: { articles: ['9.1', '9.2'] } })
  })
})
