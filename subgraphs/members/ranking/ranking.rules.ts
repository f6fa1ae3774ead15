/** Somebody with what is ranked by. */
export interface Ranked {
  readonly id: string
  readonly score: number
}

/** The same with the place: whoever has as much shares it, and the next place is left out (1, 2, 2, 4). */
export interface Placed extends Ranked {
  readonly place: number
}

/** The most first; of those with as much, by their ids, so that the order is the same each time. */
export function rank(all: readonly Ranked[]): Placed[] {
  const sorted = all.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const places = new Map<number, number>()
  return sorted.map((each, index) => {
    if (!places.has(each.score)) places.set(each.score, index + 1)
    return { id: each.id, score: each.score, place: places.get(each.score)! }
  })
}

/** The first of a ranking, and whoever looks, wherever that is. */
export function shownOf(ranking: readonly Placed[], first: number, own: string | undefined): Placed[] {
  return ranking.filter(({ id }, index) => index < first || id === own)
}
