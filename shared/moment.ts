/**
 * What queries of one moment, by callers who may see the same, have in common: what each subgraph reads for them, what goes to it
 * as one request. It is kept here and not in WeakMaps: their values count as alive whenever young objects are collected, and the
 * rows of every moment were copied about before they were let go.
 */
export class Moment {
  readonly #kept = new Map<object, unknown>()

  /** What `keeper` has in this moment; made when it is first asked for. */
  of<Value>(keeper: object, make: () => Value): Value {
    const kept = this.#kept.get(keeper) as Value | undefined
    if (kept !== undefined) return kept
    const made = make()
    this.#kept.set(keeper, made)
    return made
  }
}
