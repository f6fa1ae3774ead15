import { type Entry, type Rules, scoreOf } from './points.rules.ts'

/** An entry with the day for which it counts, as an ISO date. */
export interface DatedEntry extends Entry {
  readonly on: string
}

/** What a quarter of a year added to the score; in hundredths. */
export interface QuarterGain {
  /** 1 to 4. */
  readonly quarter: number
  readonly gained: number
  /** The score at its end. */
  readonly score: number
}

/** The quarter of a day, 1 to 4. */
export function quarterOf(day: string): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3)
}

/** The last day of a quarter, as an ISO date. */
export function quarterEnd(year: number, quarter: number): string {
  return Temporal.PlainDate.from({ year, month: quarter * 3, day: 31 }, { overflow: 'constrain' }).toString()
}

/**
 * The quarters of a year up to a day: what the score was at the end of each, by the caps of the whole year, and how much more
 * than at the end of the one before. Together they add up to the score less what everybody begins with.
 */
export function quartersOf(rules: Rules, entries: readonly DatedEntry[], day: string): QuarterGain[] {
  const beginning = scoreOf(rules, []).score
  const scores = [1, 2, 3, 4]
    .filter((quarter) => quarter <= quarterOf(day))
    .map(
      (quarter) =>
        scoreOf(
          rules,
          entries.filter(({ on }) => quarterOf(on) <= quarter),
        ).score,
    )
  return scores.map((score, index) => ({
    quarter: index + 1,
    gained: score - (scores[index - 1] ?? beginning),
    score,
  }))
}
