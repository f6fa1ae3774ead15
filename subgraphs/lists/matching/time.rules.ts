import type { TimeWindow } from '../../../shared/time-window/time-window.ts'
import { weekdays } from '../../../shared/time-window/weekday.ts'
import type { Judgement } from './scored.ts'

const dayInMs = 86_400_000
/** A window without end is looked at for a year, and any other for no longer. */
const longest = 366
/** What it is worth that the other side does not say when, and that there is a day in common at all. */
const unsaid = 0.5
const anyDay = 0.5

/** On how many of the days from `today` on that are wanted it is to be had; undefined where on none, null where any will do. */
export function judgeTime(
  wanted: readonly TimeWindow[],
  had: readonly TimeWindow[],
  today: string,
): Judgement | undefined | null {
  if (wanted.length === 0) return null
  if (had.length === 0) return { worth: unsaid, zh: '资源未注明时间', en: 'The resource names no time' }
  const [ours, theirs] = [wanted.map(spanOf), had.map(spanOf)]
  const days = daysOf(ours, dayNumber(today))
  const common = days.filter((day) => meetOn(day, ours, theirs)).length
  if (common === 0) return undefined
  return {
    worth: anyDay + (1 - anyDay) * (common / days.length),
    zh: `时间重合：所需 ${days.length} 天中有 ${common} 天`,
    en: `At the same time: ${common} of the ${days.length} days wanted`,
  }
}

/** A window in numbers of days; its hours bound each day only where it begins and ends within one. */
interface Span {
  readonly first: number
  readonly last: number
  readonly weekdays: ReadonlySet<number>
  readonly start: string
  readonly end: string
}

function spanOf({ from, to, weekdays: wanted, startTime, endTime }: TimeWindow): Span {
  const daily = wanted.length > 0 || from === to
  return {
    first: from === null ? Number.NEGATIVE_INFINITY : dayNumber(from),
    last: to === null ? Number.POSITIVE_INFINITY : dayNumber(to),
    weekdays: new Set(wanted.map((weekday) => weekdays.indexOf(weekday))),
    start: (daily && startTime) || '00:00',
    end: (daily && endTime) || '24:00',
  }
}

function dayNumber(day: string): number {
  return Date.parse(day) / dayInMs
}

/** The days of some spans from a day on, each once. */
function daysOf(spans: readonly Span[], today: number): number[] {
  const days = new Set<number>()
  for (const span of spans) {
    const first = Math.max(span.first, today)
    const last = Math.min(span.last, first + longest - 1)
    for (let day = first; day <= last; day++) if (isOn(span, day)) days.add(day)
  }
  return [...days]
}

/** Of numbers of days, 0 was a Thursday; of weekdays, 0 is Monday. */
function isOn({ first, last, weekdays }: Span, day: number): boolean {
  return first <= day && day <= last && (weekdays.size === 0 || weekdays.has((day + 3) % 7))
}

function meetOn(day: number, ours: readonly Span[], theirs: readonly Span[]): boolean {
  return ours.some(
    (one) =>
      isOn(one, day) &&
      theirs.some((other) => isOn(other, day) && one.start < other.end && other.start < one.end),
  )
}
