import { dayOf, timeZone } from '../../shared/time.ts'
import type { Grant, Viewer } from '../../shared/viewer.ts'

/** The longest that a timer can wait. */
const longest = 2 ** 31 - 1

/** The first midnight after an instant at which a grant begins or has ended; undefined where none does. */
export function nextGrantChange(
  grants: readonly Grant[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const today = dayOf(now)
  const days = grants.flatMap(({ from, to }) => [
    Temporal.PlainDate.from(from),
    ...(to === undefined ? [] : [Temporal.PlainDate.from(to).add({ days: 1 })]),
  ])
  const next = days
    .filter((day) => Temporal.PlainDate.compare(day, today) > 0)
    .sort(Temporal.PlainDate.compare)[0]
  return next?.toZonedDateTime({ timeZone }).toInstant()
}

/** Calls back whenever one of the viewer's grants has begun or ended. Answers the function that stops it. */
export function onGrantChange(viewer: Viewer | undefined, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const arm = () => {
    const now = Temporal.Now.instant()
    const next = nextGrantChange(viewer?.grants ?? [], now)
    if (!next) return
    const left = next.epochMilliseconds - now.epochMilliseconds
    timer = setTimeout(
      () => {
        if (left <= longest) changed()
        arm()
      },
      Math.min(left, longest),
    ).unref()
  }
  arm()
  return () => clearTimeout(timer)
}
