import { MatchFactor, type MatchReason } from '../match/match-reason.ts'
import { judgeAmount } from './amount.rules.ts'
import { judgeCategory } from './category.rules.ts'
import { judgeFreshness } from './freshness.rules.ts'
import { judgePlace } from './place.rules.ts'
import { judgeReciprocity } from './reciprocity.rules.ts'
import type { Judgement, Scored, Telling } from './scored.ts'
import { judgeText } from './text.rules.ts'
import { judgeTime } from './time.rules.ts'
import type { Weights } from './weights.ts'

/** What a score depends on besides the pair. */
export interface Measure {
  readonly weights: Weights
  readonly telling: Telling
  /** ISO day. */
  readonly today: string
}

/** A score in 0–1 to six decimals, and why: the reasons' parts add up to it, the weightiest first. */
export interface Score {
  readonly score: number
  readonly reasons: MatchReason[]
}

/**
 * How well a resource fits a need, or undefined where it does not: another root category, too little in common, too far
 * away, or at another time. A factor of which the need says nothing is left out, and the others count for it.
 */
export function scorePair(
  need: Scored,
  resource: Scored,
  { weights, telling, today }: Measure,
): Score | undefined {
  const category = judgeCategory(need, resource)
  const place = category && judgePlace(need, resource)
  const time = place && judgeTime(need.windows, resource.windows, today)
  const text = time === undefined ? undefined : judgeText(need, resource, telling)
  if (!category || !place || time === undefined || !text) return undefined
  return weighed(weights, {
    TEXT: text,
    CATEGORY: category,
    PLACE: place,
    TIME: time,
    AMOUNT: judgeAmount(need, resource),
    RECIPROCITY: judgeReciprocity(need),
    FRESHNESS: judgeFreshness(resource.publishedOn, today),
  })
}

function weighed(weights: Weights, judgements: Readonly<Record<MatchFactor, Judgement | null>>): Score {
  const counted = Object.values(MatchFactor).flatMap((factor) => {
    const judgement = judgements[factor]
    return judgement === null || weights[factor] === 0 ? [] : [{ factor, ...judgement }]
  })
  const sum = counted.reduce((total, { factor }) => total + weights[factor], 0)
  const reasons = counted
    .map(({ factor, worth, zh, en }) => ({ factor, score: rounded((weights[factor] / sum) * worth), zh, en }))
    .sort((a, b) => b.score - a.score)
  return { score: Math.min(1, rounded(reasons.reduce((total, { score }) => total + score, 0))), reasons }
}

function rounded(score: number): number {
  return Math.round(score * 1_000_000) / 1_000_000
}
