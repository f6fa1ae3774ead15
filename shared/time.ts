/** The platform's clock, passed in so that rules and tests decide what time it is. */
export type Clock = () => Temporal.Instant

export const systemClock: Clock = () => Temporal.Now.instant()

/** Days, periods and deadlines are those of this time zone. */
export const timeZone = 'Asia/Shanghai'

/** The day on which an instant falls here. */
export function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate()
}
