import type { IsoDate, IsoInstant } from './facts/date.ts'

const day = 86_400_000

/** The date so many days after `date`, or before where `days` is negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)
}

/** The same day of the month so many months later; 31 becomes the month's last day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months }).toString()
}

/** The first day of the quarter of a day. */
export function startOfQuarter(date: IsoDate): IsoDate {
  const { year, month } = Temporal.PlainDate.from(date)
  return new Temporal.PlainDate(year, month - ((month - 1) % 3), 1).toString()
}

/** How many days `to` is after `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / day
}

/** The latest of the dates. */
export function latest(...dates: IsoDate[]): IsoDate {
  return dates.toSorted().at(-1)!
}

/** The earliest of the dates. */
export function earliest(...dates: IsoDate[]): IsoDate {
  return dates.toSorted()[0]!
}

/** `date` itself, or the Monday after it where it falls on a weekend. */
export function workday(date: IsoDate): IsoDate {
  const weekday = new Date(date).getUTCDay()
  return addDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

/** The moment when clocks in Chifeng show `minutes` after midnight on `date`. */
export function moment(date: IsoDate, minutes: number): IsoInstant {
  const midnight = Temporal.PlainDate.from(date).toZonedDateTime('Asia/Shanghai')
  return new Date(midnight.epochMilliseconds + minutes * 60_000).toISOString()
}
