import type { Period, PeriodUnit } from './rule-vocabulary.ts'

const months: Record<PeriodUnit, number> = { YEAR: 12, HALF_YEAR: 6, QUARTER: 3, MONTH: 1 }

/** How many months a period has. */
export function monthsIn({ count, unit }: Period): number {
  return count * months[unit]
}

/** The first day after a period that begins on a day; the last of a month where there is no such day in it. */
export function periodEnd(from: string, period: Period): string {
  return Temporal.PlainDate.from(from)
    .add({ months: monthsIn(period) })
    .toString()
}
