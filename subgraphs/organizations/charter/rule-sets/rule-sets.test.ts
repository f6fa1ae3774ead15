import { describe, expect, test } from 'vitest'
import { rulesOf } from '../charter.rules.ts'
import { parseCharterText } from '../charter-text.ts'
import { haveSources, sourceText } from '../test-sources/source-documents.ts'
import { allianceKinds } from './rule-set.ts'
import { ruleSetFor, ruleSets } from './rule-sets.ts'

/** No run of characters as long as this may be the source's own. */
const longestQuote = 14

test('there is one rule set a kind, in the order of the sources', () => {
  expect(ruleSets.map(({ kind }) => kind)).toEqual(allianceKinds)
  expect(ruleSets.map(({ source }) => source)).toEqual([0, 1, 2, 3, 4])
  expect(allianceKinds.map((kind) => ruleSetFor(kind).kind)).toEqual(allianceKinds)
})

describe.each(ruleSets)('$id', ({ articles, rules }) => {
  test('cites only articles that it has', () => {
    const numbers = articles.map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(rules.map(({ article }) => article).filter((article) => !numbers.includes(article))).toEqual([])
  })

  test('is the same after a journey through JSON', () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules)
  })
})

describe.skipIf(!haveSources())('against the source documents', () => {
  test.each(ruleSets)('$id has exactly the articles of its source', ({ source, articles }) => {
    const printed = parseCharterText(sourceText(source)).articles.map(({ number }) => number)
    expect(articles.map(({ number }) => number)).toEqual(printed)
  })

  test.each(ruleSets)('$id says it in its own words', ({ source, articles }) => {
    const original = han(sourceText(source))
    const quotes = articles.flatMap(({ text }) =>
      windows(han(text)).filter((part) => original.includes(part)),
    )
    expect(quotes).toEqual([])
  })
})

describe('what the sources do not say stays a gap', () => {
  test('only document 0 names a quorum and a majority', () => {
    expect(
      ruleSets.filter(({ rules }) => rulesOf(rules, 'QUORUM').length > 0).map(({ source }) => source),
    ).toEqual([0])
    expect(
      ruleSets.filter(({ rules }) => rulesOf(rules, 'MAJORITY').length > 0).map(({ source }) => source),
    ).toEqual([0])
  })

  test('no source sets a period of rotation or days of notice', () => {
    const rules = ruleSets.flatMap((set) => set.rules)
    expect(rulesOf(rules, 'ROTATION').filter(({ period }) => period)).toEqual([])
    expect(rulesOf(rules, 'NOTICE')).toEqual([])
  })
})

describe('the numbers of the sources', () => {
  test('document 2: five to seven chair units, one or two projects', () => {
    const { rules } = ruleSetFor('REGIONAL')
    expect(rulesOf(rules, 'SEATS')[0]).toMatchObject({ of: 'CHAIR_UNIT', min: 5, max: 7, article: '3' })
    expect(rulesOf(rules, 'PROJECT_LIMIT')).toEqual([
      { kind: 'PROJECT_LIMIT', article: '5(3)', min: 1, max: 2 },
    ])
  })

  test('document 3: three large households and a fifth of the farming households', () => {
    const required = rulesOf(ruleSetFor('UNION').rules, 'COMPOSITION')[0]?.required
    expect(required?.map(({ min, share }) => share ?? min)).toEqual([
      undefined,
      undefined,
      undefined,
      3,
      { num: 20, den: 100 },
    ])
  })

  test('document 4: its own three meetings and one lecture', () => {
    const cadences = rulesOf(ruleSetFor('PARK_ENTERPRISE').rules, 'CADENCE')
    expect(cadences.slice(0, 4).map(({ subject, every }) => [subject, every.unit])).toEqual([
      ['MEMBERS_MEETING', 'MONTH'],
      ['BRANCH_COMMITTEE', 'QUARTER'],
      ['LECTURE', 'HALF_YEAR'],
      ['DEMOCRATIC_LIFE_MEETING', 'HALF_YEAR'],
    ])
  })
})

function han(text: string): string {
  return text.replace(/[^\p{sc=Han}]/gu, '')
}

function windows(text: string): string[] {
  const count = Math.max(0, text.length - longestQuote + 1)
  return Array.from({ length: count }, (_, at) => text.slice(at, at + longestQuote))
}
