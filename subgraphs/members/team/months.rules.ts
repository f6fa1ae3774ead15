/** A window of days, both included; ISO dates. */
export interface Days {
  readonly from: string
  readonly to: string
}

/**
 * The months that lie wholly in a window of days and are over; null where none does. A sum over any days can be subtracted from
 * another until one activity, and with it one person, remains; of whole months there is nothing smaller to be had.
 */
export function wholeMonths({ from, to }: Days, today: string): Days | null {
  const end = to < today ? Temporal.PlainDate.from(to) : Temporal.PlainDate.from(today).subtract({ days: 1 })
  const begin = Temporal.PlainDate.from(from)
  const first = begin.day === 1 ? begin : begin.with({ day: 1 }).add({ months: 1 })
  const last = end.day === end.daysInMonth ? end : end.with({ day: 1 }).subtract({ days: 1 })
  if (Temporal.PlainDate.compare(first, last) >= 0) return null
  return { from: first.toString(), to: last.toString() }
}
