import { MatchFactor } from '../match/match-reason.ts'

/** What each factor counts for; together 1. */
export type Weights = Readonly<Record<MatchFactor, number>>

/** Where a district says nothing else. Chosen by the tuning half of `bench/matching`. */
export const standardWeights: Weights = {
  TEXT: 0.4,
  CATEGORY: 0.1,
  PLACE: 0.25,
  TIME: 0.1,
  AMOUNT: 0.05,
  RECIPROCITY: 0.05,
  FRESHNESS: 0.05,
}

const factors = Object.values(MatchFactor)

/**
 * Weights from JSON like `{"TEXT": 6, "PLACE": 2}`: of the factors named, in proportion; those left out count for nothing.
 * Undefined where the text is no such object, names another factor, or a weight is below 0 or they are all 0.
 */
export function parseWeights(text: string): Weights | undefined {
  const given = parsed(text)
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined
  const entries = Object.entries(given)
  if (!entries.every(([factor, weight]) => isFactor(factor) && isWeight(weight))) return undefined
  const sum = entries.reduce((total, [, weight]) => total + weight, 0)
  if (sum === 0) return undefined
  const weights = new Map(entries.map(([factor, weight]) => [factor, weight / sum]))
  return Object.fromEntries(factors.map((factor) => [factor, weights.get(factor) ?? 0])) as Weights
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isFactor(name: string): name is MatchFactor {
  return factors.some((factor) => factor === name)
}

function isWeight(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1_000_000
}
