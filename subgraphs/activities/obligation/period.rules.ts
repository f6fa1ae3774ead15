import type { PeriodUnit } from '../charter/charter.rules.ts'

const monthsOf: Readonly<Record<PeriodUnit, number>> = { YEAR: 12, HALF_YEAR: 6, QUARTER: 3, MONTH: 1 }

/** Days from the first to the last, both included. */
export interface Period {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** How long a cadence's period is, in months. */
export function monthsIn({ count, unit }: { readonly count: number; readonly unit: PeriodUnit }): number {
  return count * monthsOf[unit]
}

/**
 * The periods of so many months that overlap a year, in order. They follow each other without gap from January of year 0, so
 * that quarters and half-years are those of the calendar, and every day is in exactly one.
 */
export function periodsOverlapping(year: number, months: number): Period[] {
  const first = Math.floor((year * 12) / months)
  const last = Math.floor((year * 12 + 11) / months)
  return Array.from({ length: last - first + 1 }, (_, index) => periodAt((first + index) * months, months))
}

function periodAt(month: number, months: number): Period {
  const from = monthStart(month)
  return { from, to: monthStart(month + months).subtract({ days: 1 }) }
}

/** The first day of a month counted from January of year 0. */
function monthStart(month: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 })
}

/** The last day of the month of a day. */
export function monthEnd(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: day.daysInMonth })
}
