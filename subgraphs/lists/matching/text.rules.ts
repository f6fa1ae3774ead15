import type { Judgement, Telling, Wording } from './scored.ts'

/** What a word counts for that stands within a longer one of the same text (会议 in 会议室). */
const within = 0.5
const wordsNamed = 5
/** Text below this says nothing: two entries of a category share some word by chance. */
export const leastText = 0.08

/** What a word tells that all entries have: where everybody offers a room, a room is still what is wanted. */
const leastTelling = 0.2

/** How much a word tells that stands in so many of all open entries: 1 for one that a single entry has, little for what all have. */
export function rarityAmong(entries: number, all: number): number {
  const total = Math.max(all, entries, 1) + 1
  return leastTelling + (1 - leastTelling) * (Math.log(total / Math.max(1, entries)) / Math.log(total))
}

/** How alike two wordings are, 0–1: what both say, against all that each says, by how much the words tell. */
export function textScore(one: Wording, other: Wording, telling: Telling): number {
  const [a, b] = [weights(one, telling), weights(other, telling)]
  let common = 0
  for (const [word, weight] of a) common += Math.min(weight, b.get(word) ?? 0)
  return common === 0 ? 0 : Math.min(1, (2 * common) / (sum(a) + sum(b)))
}

/** How alike the wordings are, with what they have in common; undefined where that is by chance. */
export function judgeText(need: Wording, resource: Wording, telling: Telling): Judgement | undefined {
  const worth = textScore(need, resource, telling)
  if (worth < leastText) return undefined
  const words = commonWords(need, resource, telling)
  return { worth, zh: `共同要点：${words.join('、')}`, en: `In common: ${words.join(', ')}` }
}

function weights({ words }: Wording, telling: Telling): Map<string, number> {
  return new Map(words.map((word) => [word, telling(word) * (isWithin(word, words) ? within : 1)]))
}

function isWithin(word: string, words: readonly string[]): boolean {
  return words.some((longer) => longer.length > word.length && longer.includes(word))
}

function sum(weights: ReadonlyMap<string, number>): number {
  return weights.values().reduce((total, weight) => total + weight, 0)
}

/** The most telling words that both have, without those that stand within another of them. */
export function commonWords(one: Wording, other: Wording, telling: Telling): string[] {
  const has = new Set(other.words)
  const common = one.words.filter((word) => has.has(word))
  const whole = common.filter((word) => !isWithin(word, common))
  return whole.sort((a, b) => telling(b) - telling(a)).slice(0, wordsNamed)
}
