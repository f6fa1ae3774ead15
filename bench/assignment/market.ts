/** How large the market is; `perNeed` candidates of each need, which is as many as matching keeps. */
export interface Size {
  readonly needs: number
  readonly resources: number
  readonly perNeed: number
}

/** Rows of a made-up market, the same for the same seed, ready for `jsonb_to_recordset`. */
export interface Market {
  readonly needs: readonly { id: string; quantity: number }[]
  readonly resources: readonly { id: string; quantity: number }[]
  readonly matches: readonly { id: string; needId: string; resourceId: string; score: number }[]
}

const name = (prefix: string, number: number) => `${prefix}_${String(number).padStart(6, '0')}`

/** Scarce: about three quarters of what is needed is there, and some resources are wanted by many. */
export function makeMarket({ needs, resources, perNeed }: Size, seed: number): Market {
  const random = generator(seed)
  const amount = (most: number) => 1 + Math.floor(random() * most)
  const matches = Array.from({ length: needs }, (_, need) => {
    const found = new Set<number>()
    while (found.size < perNeed) found.add(Math.floor(random() ** 1.5 * resources))
    return [...found].map((resource) => ({
      id: `match_${String(need).padStart(6, '0')}r${String(resource).padStart(6, '0')}`,
      needId: name('need', need),
      resourceId: name('resource', resource),
      score: Math.round((0.3 + 0.7 * random()) * 1e6) / 1e6,
    }))
  }).flat()
  return {
    needs: Array.from({ length: needs }, (_, number) => ({ id: name('need', number), quantity: amount(40) })),
    resources: Array.from({ length: resources }, (_, number) => ({
      id: name('resource', number),
      quantity: amount(20),
    })),
    matches,
  }
}

/** A linear congruential generator in [0, 1). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
