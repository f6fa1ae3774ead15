import { median } from './median.ts'

/** What a ratio or difference is to be. */
export type Target = { readonly atLeast: number } | { readonly atMost: number }

/** What was compared, in one run. */
export interface Verdict {
  readonly label: string
  /** `×` for a ratio. */
  readonly unit: string
  readonly target: Target
  /** One a round. */
  readonly values: readonly number[]
  readonly median: number
  readonly met: boolean
}

export function verdict(label: string, unit: string, target: Target, values: readonly number[]): Verdict {
  const middle = median(values)
  return { label, unit, target, values, median: middle, met: isMet(target, middle) }
}

function isMet(target: Target, value: number): boolean {
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost
}
