/** A day on which somebody has been a member for so many years. */
export interface AnniversaryDay {
  /** ISO date. */
  readonly on: string
  readonly years: number
}

/**
 * The first anniversary of a day of joining within so many days from today on, today included; undefined where there is none. Who
 * joined on 29 February has it on the 28th in other years.
 */
export function anniversaryWithin(joinedOn: string, today: string, days: number): AnniversaryDay | undefined {
  const joined = Temporal.PlainDate.from(joinedOn)
  const last = Temporal.PlainDate.from(today).add({ days }).toString()
  const thisYear = Number(today.slice(0, 4)) - joined.year
  const candidates = [thisYear, thisYear + 1].map((years) => ({
    on: joined.add({ years }).toString(),
    years,
  }))
  return candidates.find(({ on, years }) => years > 0 && today <= on && on <= last)
}
