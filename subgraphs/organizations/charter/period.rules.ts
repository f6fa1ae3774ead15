import type { Period, PeriodUnit } from './rule-vocabulary.ts'

const months: Record<PeriodUnit, number> = { YEAR: 12, HALF_YEAR: 6, QUARTER: 3, MONTH: 1 }

/** The first day after a period that begins on a day; the last of a month where there is no such day in it. */
export function periodEnd(from: string, { count, unit }: Period): string {
  return Temporal.PlainDate.from(from)
    .add({ months: count * months[unit] })
    .toString()
}
