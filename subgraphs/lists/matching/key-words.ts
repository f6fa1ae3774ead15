import type { WordCounts } from './open-entry.reads.ts'

/** So many entries are looked at for the sake of one: what everyone has is no way to find anything. */
export const entriesLookedAt = 1000

/** The rarest of some words: as many as together stand in a bounded number of entries, at least one. */
export function keyWords(words: readonly string[], counts: WordCounts): string[] {
  const rarestFirst = [...words].sort((a, b) => countOf(a, counts) - countOf(b, counts))
  let sum = 0
  return rarestFirst.filter((word, place) => {
    sum += countOf(word, counts)
    return place === 0 || sum <= entriesLookedAt
  })
}

function countOf(word: string, counts: WordCounts): number {
  return counts.get(word) ?? 0
}
