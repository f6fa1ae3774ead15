import type { LabelledNeed } from './pairs.ts'

/** The resources found for each need, by its id, best first. */
export type Ranking = ReadonlyMap<string, readonly Found[]>

export interface Found {
  readonly resource: string
  readonly score: number
}

/** Shares between 0 and 1, each the mean over the needs. */
export interface Quality {
  /** How often the first one fits; none found is none that fits. */
  readonly precisionAt1: number
  /** How many of the first five (or fewer, where fewer are shown) fit. */
  readonly precisionAt5: number
  /** How many of those that fit are among the first five. */
  readonly recallAt5: number
  /** How many of those that fit are among the twenty that are kept. */
  readonly recallAt20: number
}

export function qualityOf(needs: readonly Pick<LabelledNeed, 'id' | 'fits'>[], ranking: Ranking): Quality {
  const each = needs.map(({ id, fits }) => {
    const fit = (ranking.get(id) ?? []).map(({ resource }) => fits.has(resource))
    const right = (shown: number) => fit.slice(0, shown).filter(Boolean).length
    const five = right(5)
    return [
      right(1),
      five / Math.max(1, Math.min(5, fit.length)),
      five / fits.size,
      right(20) / fits.size,
    ] as const
  })
  const mean = (share: number) => each.reduce((sum, shares) => sum + shares[share]!, 0) / each.length
  return { precisionAt1: mean(0), precisionAt5: mean(1), recallAt5: mean(2), recallAt20: mean(3) }
}
