import type { Bilingual } from '../../../shared/errors.ts'
import { MatchFactor, type MatchReason } from '../match/match-reason.ts'

const categoryWeight = 0.4
const textWeight = 0.6
/** What another category of the same root is worth. */
const sameRoot = 0.6
const titleWeight = 2
const wordsNamed = 5
/** Text below this says nothing: two entries of a category share some word by chance. */
export const leastText = 0.12

/** The words of an entry, each once; those of the title are among `words` too. */
export interface Wording {
  readonly titleWords: readonly string[]
  readonly words: readonly string[]
}

/** What of a need or a resource decides whether they fit. */
export interface Scored extends Wording {
  readonly category: string
  readonly root: string
  readonly categoryName: Bilingual
}

/** How much a word tells, in (0, 1]: 1 for one that no other entry has. */
export type Rarity = (word: string) => number

/** A score in 0–1 to six decimals, and why. */
export interface Score {
  readonly score: number
  readonly reasons: MatchReason[]
}

/** How much a word tells that stands in so many open entries. */
export function rarityAmong(entries: number): number {
  return 1 / (1 + Math.log(Math.max(1, entries)))
}

/** How alike two wordings are, 0–1: the cosine of their words, weighted by rarity and twice in a title. */
export function textScore(one: Wording, other: Wording, rarity: Rarity): number {
  const [a, b] = [weights(one, rarity), weights(other, rarity)]
  let product = 0
  for (const [word, weight] of a) product += weight * (b.get(word) ?? 0)
  return product === 0 ? 0 : Math.min(1, product / Math.sqrt(norm(a) * norm(b)))
}

function weights({ titleWords, words }: Wording, rarity: Rarity): Map<string, number> {
  const titled = new Set(titleWords)
  return new Map(words.map((word) => [word, rarity(word) * (titled.has(word) ? titleWeight : 1)]))
}

function norm(weights: ReadonlyMap<string, number>): number {
  return weights.values().reduce((sum, weight) => sum + weight * weight, 0)
}

/** How well a resource fits a need, or undefined where it does not: another root, or too little in common. */
export function scorePair(need: Scored, resource: Scored, rarity: Rarity): Score | undefined {
  if (need.root !== resource.root) return undefined
  const text = textScore(need, resource, rarity)
  if (text < leastText) return undefined
  const category = need.category === resource.category ? 1 : sameRoot
  const reasons = [
    wordReason(need, resource, rarity, rounded(textWeight * text)),
    categoryReason(need, resource, rounded(categoryWeight * category)),
  ].sort((a, b) => b.score - a.score)
  return { score: rounded(categoryWeight * category + textWeight * text), reasons }
}

function categoryReason(need: Scored, resource: Scored, score: number): MatchReason {
  const { zh, en } = resource.categoryName
  const same = need.category === resource.category
  return {
    factor: MatchFactor.CATEGORY,
    score,
    zh: same ? `类别相同：${zh}` : `类别相近：${need.categoryName.zh}、${zh}`,
    en: same ? `Same category: ${en}` : `Related categories: ${need.categoryName.en}, ${en}`,
  }
}

function wordReason(need: Wording, resource: Wording, rarity: Rarity, score: number): MatchReason {
  const words = commonWords(need, resource, rarity)
  return {
    factor: MatchFactor.TEXT,
    score,
    zh: `共同词：${words.join('、')}`,
    en: `Words in common: ${words.join(', ')}`,
  }
}

/** The most telling words that both have, without those that stand within another of them. */
export function commonWords(one: Wording, other: Wording, rarity: Rarity): string[] {
  const has = new Set(other.words)
  const common = one.words.filter((word) => has.has(word))
  const whole = common.filter((word) => !common.some((longer) => longer !== word && longer.includes(word)))
  const weight = weights(one, rarity)
  return whole.sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0)).slice(0, wordsNamed)
}

function rounded(score: number): number {
  return Math.round(score * 1_000_000) / 1_000_000
}
