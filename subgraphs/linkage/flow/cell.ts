import type { TieKind } from '../tie/tie-kind.ts'

/** What is counted between two groups. */
export interface Counts {
  readonly ties: number
  /** In millionths. */
  readonly weight: number
  /** Ties in which the first gave to the second. */
  readonly given: number
  /** Ties in which the second gave to the first. */
  readonly taken: number
}

/** A tie as the counting needs it. */
export interface CountedTie {
  readonly firstId: string
  readonly secondId: string
  readonly kind: `${TieKind}`
  readonly direction: 1 | -1 | 0
  readonly weight: number
}

/** The groups that organizations are in; who is in none is not there. */
export type Groups = ReadonlyMap<string, readonly string[]>

/** What is counted of one month for one kind of tie, between two groups in the order of their ids; '' stands for no group. */
export type Cell = readonly [
  kind: `${TieKind}`,
  first: string,
  second: string,
  ties: number,
  weight: number,
  given: number,
  taken: number,
]

/** All of one month by one dimension: the cells, and all ties of each kind, each counted once. */
export interface MonthCube {
  readonly cells: readonly Cell[]
  readonly totals: readonly (readonly [kind: `${TieKind}`, ties: number, weight: number])[]
}
