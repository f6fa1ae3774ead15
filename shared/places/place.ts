/**
 * A node of the tree in which grants hold, as every subgraph keeps its own copy of it: enough to decide access, to
 * filter by region and to name it, nothing more.
 */
export interface Place {
  readonly id: string
  readonly name: string
  /** The enum value of its kind in the graph. */
  readonly kind: string
  readonly superiorId: string | null
  /** Itself and all above it: the places whose grants stand over it. */
  readonly path: readonly string[]
  /** The places whose grants see what goes on inside; the path itself where nobody else takes part. */
  readonly inside: readonly string[]
  readonly regionCode: string
  /** Whether it still exists. */
  readonly active: boolean
}

/** The event that carries places: at most `placesPerEvent` of them, each as it is now. */
export const placesChanged = 'places.changed'
export const placesPerEvent = 500

/** The event's data. */
export interface PlacesChanged {
  readonly places: readonly Place[]
}
