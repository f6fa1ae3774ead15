import { InvalidInputError } from '../errors.ts'
import type { TimeWindow } from './time-window.ts'
import { weekdays } from './weekday.ts'

const mostWindows = 20
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/

/** Refuses windows that end before they begin, that have no end though they are once, and times of day that are none. */
export function checkWindows(windows: readonly TimeWindow[]): void {
  if (windows.length > mostWindows)
    throw new InvalidInputError('windows', {
      zh: `时段最多 ${mostWindows} 个,收到 ${windows.length} 个。`,
      en: `At most ${mostWindows} windows in time; got ${windows.length}.`,
    })
  for (const [place, window] of windows.entries()) checkWindow(`windows.${place}`, window)
}

function checkWindow(field: string, window: TimeWindow): void {
  const { from, to, startTime, endTime } = window
  for (const [name, time] of Object.entries({ startTime, endTime }))
    if (time !== null && !timeOfDay.test(time) && !(name === 'endTime' && time === '24:00'))
      throw new InvalidInputError(`${field}.${name}`, {
        zh: `时间应写作 HH:MM,收到“${time}”。`,
        en: `A time of day is written HH:MM; got "${time}".`,
      })
  if ((from === null || to === null) && !isWeekly(window))
    throw new InvalidInputError(`${field}.${from === null ? 'from' : 'to'}`, {
      zh: '单次时段须填写起止日期。',
      en: 'A window that is once needs a first and a last day.',
    })
  if ((from === null || to === null || from <= to) && !endsFirst(window)) return
  throw new InvalidInputError(field, { zh: '时段的结束早于开始。', en: 'The window ends before it begins.' })
}

/** Within one day the end must come after the start; a single window of several days may end at an earlier hour. */
function endsFirst(window: TimeWindow): boolean {
  const { from, to, startTime, endTime } = window
  return (isWeekly(window) || from === to) && (endTime ?? '24:00') <= (startTime ?? '00:00')
}

/** Whether the window comes again each week. */
export function isWeekly({ weekdays: days }: TimeWindow): boolean {
  return days.length > 0
}

/** Whether a resource with these windows is reserved by the day. */
export function isRecurring(windows: readonly TimeWindow[]): boolean {
  return windows.some(isWeekly)
}

/** The last day of the last window; null where there is no window or one without end. ISO days compare as texts. */
export function lastDay(windows: readonly TimeWindow[]): string | null {
  const ends = windows.map(({ to }) => to).filter((day) => day !== null)
  return ends.length < windows.length ? null : (ends.toSorted().at(-1) ?? null)
}

/** Whether one of the windows is open on a day (ISO). */
export function occursOn(windows: readonly TimeWindow[], day: string): boolean {
  const weekday = weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1]!
  return windows.some(
    (window) =>
      (window.from === null || window.from <= day) &&
      (window.to === null || day <= window.to) &&
      (!isWeekly(window) || window.weekdays.includes(weekday)),
  )
}
