/** Two organizations and how often they did something together, the smaller id first. */
export interface Edge {
  readonly first: string
  readonly second: string
  readonly ties: number
  /** In millionths. */
  readonly weight: number
  /** Ties in which the first gave to the second, and the other way round. */
  readonly given: number
  readonly taken: number
}

/** The organizations of an area, and what they did together within it. */
export interface Network {
  readonly organizations: readonly string[]
  readonly edges: readonly Edge[]
}

/** Figures of one organization in its area. */
export interface Position {
  readonly id: string
  readonly ties: number
  readonly partners: number
  readonly given: number
  readonly taken: number
  /** Share of the shortest paths between others that lead through it, 0 to 1; null where the area is too large for it. */
  readonly betweenness: number | null
  /** Whether others would lose sight of each other without it. */
  readonly bridge: boolean
  readonly isolated: boolean
  /** The number of its community: the largest is 1. */
  readonly community: number
}

/** Figures of an area as a whole; null where there is nothing to divide by. */
export interface Whole {
  readonly density: number | null
  readonly isolatedShare: number | null
  readonly reciprocity: number | null
  readonly modularity: number | null
  readonly communities: number
}
