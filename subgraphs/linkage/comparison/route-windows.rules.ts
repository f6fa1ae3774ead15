/** ISO dates, both within. */
export interface Span {
  readonly from: string
  readonly to: string
}

/**
 * The windows before and after the day on which a route was founded: so many months after it, or as many as have passed, and as
 * many days before it. Null where it is founded on a day that has not come.
 */
export function windowsAround(
  foundedOn: string,
  months: number,
  lastDay: string,
): { readonly before: Span; readonly after: Span } | null {
  const founded = Temporal.PlainDate.from(foundedOn)
  const end = earlier(founded.add({ months }).subtract({ days: 1 }), Temporal.PlainDate.from(lastDay))
  if (Temporal.PlainDate.compare(end, founded) < 0) return null
  const days = daysIn({ from: foundedOn, to: end.toString() })
  return {
    before: { from: founded.subtract({ days }).toString(), to: founded.subtract({ days: 1 }).toString() },
    after: { from: foundedOn, to: end.toString() },
  }
}

/** How many days a window has. */
export function daysIn({ from, to }: Span): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) <= 0 ? one : other
}
