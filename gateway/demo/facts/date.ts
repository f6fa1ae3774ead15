/** A calendar date in the proleptic Gregorian calendar: `2026-07-01`. */
export type IsoDate = string

/** A moment in UTC to the millisecond: `2026-07-01T01:00:00.000Z`. */
export type IsoInstant = string
