import type { TieKind } from '../tie/tie-kind.ts'

/** What two organizations did together in one way, in either window. */
export interface CountedPair {
  readonly first: string
  readonly second: string
  readonly kind: `${TieKind}`
  readonly before: number
  readonly after: number
}

/** Two organizations in both windows, all kinds together. */
export type PairChange = Omit<CountedPair, 'kind'>

export interface KindChange {
  readonly kind: `${TieKind}`
  readonly before: number
  readonly after: number
  readonly growth: number | null
}

export interface Compared {
  readonly kinds: readonly KindChange[]
  /** Pairs with ties in the second window alone, in the first alone, and in both. */
  readonly gained: readonly PairChange[]
  readonly lost: readonly PairChange[]
  readonly kept: readonly PairChange[]
}

interface Days {
  readonly before: number
  readonly after: number
}

/** By how much a number a day grew: 1 is twice as much; null where there was none before. Windows may be of different length. */
export function growth(before: number, after: number, days: Days): number | null {
  return before === 0 ? null : after / days.after / (before / days.before) - 1
}

/** What is different between two windows: how much of each kind, and who found and who lost each other. */
export function compare(
  counted: readonly CountedPair[],
  kinds: readonly `${TieKind}`[],
  days: Days,
): Compared {
  const pairs = [
    ...Map.groupBy(counted, ({ first, second }) => `${first} ${second}`).values(),
  ].map<PairChange>((rows) => ({ first: rows[0]!.first, second: rows[0]!.second, ...sumsOf(rows) }))
  return {
    kinds: kinds.map((kind) => {
      const { before, after } = sumsOf(counted.filter((row) => row.kind === kind))
      return { kind, before, after, growth: growth(before, after, days) }
    }),
    gained: pairs.filter(({ before }) => before === 0).sort(byTies('after')),
    lost: pairs.filter(({ after }) => after === 0).sort(byTies('before')),
    kept: pairs.filter(({ before, after }) => before > 0 && after > 0),
  }
}

export function sumsOf(rows: readonly { readonly before: number; readonly after: number }[]) {
  return rows.reduce(
    (sum, { before, after }) => ({ before: sum.before + before, after: sum.after + after }),
    { before: 0, after: 0 },
  )
}

/** Who did most together first; the ids break ties. */
function byTies(window: 'before' | 'after') {
  return (one: PairChange, other: PairChange) =>
    other[window] - one[window] || (`${one.first} ${one.second}` < `${other.first} ${other.second}` ? -1 : 1)
}
