import type { Bilingual } from '../../../../shared/errors.ts'
import type { RuleKind } from '../charter.rules.ts'
import type { DraftArticle } from '../draft/draft.rules.ts'
import { kindWord } from '../kind-descriptions.ts'
import { summarize } from '../rule-summary.ts'
import type { StoredRule } from '../rules-in-force.ts'

/** What is asked of a charter: a kind of rule, words that an article has, or both. */
export interface Question {
  readonly about: RuleKind | null
  readonly words: readonly string[]
}

/** A place of a charter that answers: an article, and the rule that was made of it. */
export interface Passage {
  readonly article: DraftArticle
  readonly stored: StoredRule | null
}

interface Wording {
  readonly articles: readonly DraftArticle[]
  readonly rules: readonly StoredRule[]
}

/** The words of a free text, as they are looked for; what is written without spaces is one word. */
export function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,,。、;;??!!"“”]+/u)
    .filter((word) => word !== '')
}

/** Where a charter speaks of it, in the order of its articles; nowhere if it is silent. Every word must be in the article or in what its rule says. */
export function passagesOn({ articles, rules }: Wording, { about, words }: Question): Passage[] {
  return articles.flatMap((article): Passage[] => {
    const own = rules.filter(({ rule }) => rule.article === article.number)
    const asked = own.filter(({ rule }) => about === null || rule.kind === about)
    const inRules = asked.filter((stored) => holds(words, [...wordingOf(article), ...summaryOf(stored)]))
    if (inRules.length > 0) return inRules.map((stored) => ({ article, stored }))
    return about === null && holds(words, wordingOf(article)) ? [{ article, stored: null }] : []
  })
}

function wordingOf({ number, title, chapter, text }: DraftArticle): string[] {
  return [number, title ?? '', chapter ?? '', text]
}

function summaryOf({ rule }: StoredRule): string[] {
  const { zh, en } = summarize(rule)
  return [zh, en, kindWord(rule.kind).zh, kindWord(rule.kind).en]
}

function holds(words: readonly string[], texts: readonly string[]): boolean {
  const text = texts.join('\n').toLowerCase()
  return words.every((word) => text.includes(word))
}

/** One passage in a sentence that names its article. */
export function explainPassage({ article, stored }: Passage): Bilingual {
  const said = stored ? summarize(stored.rule) : { zh: article.text, en: article.text }
  return { zh: `第 ${article.number} 条:${said.zh}`, en: `Article ${article.number}: ${said.en}` }
}

/** The whole answer in a sentence: how many places, or that the charter is silent, and then nothing fills the gap. */
export function explainAnswer({ about, words }: Question, found: readonly Passage[]): Bilingual {
  const quoted = words.join(' ')
  const zh = [about && kindWord(about).zh, quoted && `“${quoted}”`].filter(Boolean).join('、')
  const en = [about && kindWord(about).en, quoted && `“${quoted}”`].filter(Boolean).join(', ')
  if (found.length === 0) return { zh: `章程没有规定:${zh}。`, en: `The charter is silent on this: ${en}.` }
  const numbers = [...new Set(found.map(({ article }) => article.number))]
  return {
    zh: `关于${zh},见第 ${numbers.join('、')} 条。`,
    en: `On this, ${en}: see article ${numbers.join(', ')}.`,
  }
}
