import { describe, expect, test } from 'vitest'
import { RuleKind } from '../rule-kind.ts'
import { ruleSets } from '../rule-sets/rule-sets.ts'
import { explainAnswer, explainPassage, passagesOn, wordsIn } from './says.rules.ts'

const wordings = ruleSets.map(({ id, articles, rules }) => ({
  id,
  articles: articles.map((article) => ({ ...article, chapter: null, id: `article_${article.number}` })),
  rules: rules.map((rule, place) => ({ id: `rule_${place}`, rule })),
}))
const kinds = Object.values(RuleKind)
const [industryChain, promotionAssociation] = wordings as [(typeof wordings)[0], (typeof wordings)[0]]

describe.each(wordings)('$id', (wording) => {
  test.each(kinds)('on %s: every rule with its article, or silence', (about) => {
    const question = { about, words: [] }
    const found = passagesOn(wording, question)
    const rules = wording.rules.filter(({ rule }) => rule.kind === about)
    expect(found.map(({ stored }) => stored!.id).sort()).toEqual(rules.map(({ id }) => id).sort())
    for (const passage of found) {
      expect(explainPassage(passage).zh).toContain(`第 ${passage.article.number} 条`)
      expect(explainAnswer(question, found).en).toContain(passage.article.number)
    }
    if (found.length === 0) expect(explainAnswer(question, found).zh).toMatch(/^章程没有规定/)
  })

  test('each article is found by its own words', () => {
    for (const article of wording.articles) {
      const found = passagesOn(wording, {
        about: null,
        words: wordsIn(article.text.split(/[,。;、:“”]/)[0]!),
      })
      expect(found.map((passage) => passage.article.number)).toContain(article.number)
    }
  })
})

test('a gap is shown as a gap: the promotion association names no quorum', () => {
  const question = { about: RuleKind.QUORUM, words: [] }
  expect(passagesOn(promotionAssociation, question)).toEqual([])
  expect(explainAnswer(question, [])).toEqual({
    zh: '章程没有规定:法定人数。',
    en: 'The charter is silent on this: how many must be present.',
  })
})

test('words narrow a kind of rule, in either language', () => {
  const council = passagesOn(industryChain, { about: RuleKind.QUORUM, words: wordsIn('理事会') })
  expect(council.map(({ article }) => article.number)).toEqual(['12'])
  expect(passagesOn(industryChain, { about: RuleKind.QUORUM, words: ['council'] })).toEqual(council)
  expect(passagesOn(industryChain, { about: null, words: ['宇宙飞船'] })).toEqual([])
})
