import { CellError } from '../../../shared/roster/roster-errors.ts'
import { keptWindow, type TimeWindow } from '../../../shared/time-window/time-window.ts'
import { type Weekday, weekdays } from '../../../shared/time-window/weekday.ts'
import { parseMoment, printMoment } from './moment-cell.ts'

const names = '一二三四五六日'
const weekly =
  /^(?<range>.*?)\s*(?<days>每[天日]|每?(?:周|星期)[一二三四五六日天][一二三四五六日天周星期、,和至到~-]*)\s*(?:(?<start>\d{1,2}:\d{2})\s*[-~至到]\s*(?<end>\d{1,2}:\d{2}))?$/
const hours = /^(?<day>.*\d日?)\s+(?<start>\d{1,2}:\d{2})\s*[-~]\s*(?<end>\d{1,2}:\d{2})$/

/** A window as offices write it: `2026-07-01至2026-07-03`, `每周一、周三 14:00-16:00`, `2026-07-01起每天 08:00-20:00`. */
export function parseWindow(cell: string): TimeWindow {
  const text = cell.normalize('NFKC').replace(/[—–]/g, '-').trim()
  const parts = weekly.exec(text)?.groups
  return parts ? parseWeekly(parts) : parseOnce(text)
}

function parseWeekly(parts: Readonly<Record<string, string | undefined>>): TimeWindow {
  const { start, end } = parts
  return keptWindow({
    ...parseRange(parts.range ?? ''),
    weekdays: parseDays(parts.days ?? ''),
    startTime: start ? twoDigits(start) : null,
    endTime: end ? twoDigits(end) : null,
  })
}

/** `2026-07-01至2026-12-31`, `2026-07-01起`, `至2026-12-31`, or nothing. */
function parseRange(text: string): { from: string | null; to: string | null } {
  if (text === '') return { from: null, to: null }
  const [from = '', to] = text.endsWith('起') ? [text.slice(0, -1)] : text.split(/[至到~]/)
  if (to === undefined && !text.endsWith('起')) throw unknownForm()
  return { from: from ? parseMoment(from).day : null, to: to ? parseMoment(to).day : null }
}

function parseDays(text: string): Weekday[] {
  if (/^每[天日]$/.test(text)) return [...weekdays]
  const bare = text.replace(/每|周|星期/g, '').replaceAll('天', '日')
  return bare.split(/[、,和]/).flatMap((part) => {
    const [first = '', last] = part.split(/[至到~-]/)
    if (last === undefined) return [...first].map(dayNamed)
    return weekdays.slice(weekdays.indexOf(dayNamed(first)), weekdays.indexOf(dayNamed(last)) + 1)
  })
}

function dayNamed(name: string): Weekday {
  const day = name === '' ? undefined : weekdays[names.indexOf(name)]
  if (day === undefined) throw unknownForm()
  return day
}

function parseOnce(text: string): TimeWindow {
  const within = hours.exec(text)?.groups
  if (within) {
    const { day } = parseMoment(within.day!)
    return once({ day, time: twoDigits(within.start!) }, { day, time: twoDigits(within.end!) })
  }
  const [from = '', to = from, ...more] = text.split(/[至到~]/)
  if (more.length > 0) throw unknownForm()
  return once(parseMoment(from), parseMoment(to))
}

function once(from: ReturnType<typeof parseMoment>, to: ReturnType<typeof parseMoment>): TimeWindow {
  return keptWindow({ from: from.day, to: to.day, startTime: from.time, endTime: to.time })
}

function twoDigits(time: string): string {
  return time.padStart(5, '0')
}

/** The same in the form that is read back. */
export function printWindow({ from, to, weekdays: days, startTime, endTime }: TimeWindow): string {
  if (days.length > 0) return `${printRange(from, to)}${printDays(days)}${printHours(startTime, endTime)}`
  if (from === to && startTime && endTime) return `${from} ${startTime}-${endTime}`
  return `${printMoment({ day: from ?? '', time: startTime })}至${printMoment({ day: to ?? '', time: endTime })}`
}

function printRange(from: string | null, to: string | null): string {
  if (from === null) return to === null ? '' : `至${to} `
  return to === null ? `${from}起 ` : `${from}至${to} `
}

function printDays(days: readonly Weekday[]): string {
  if (days.length === weekdays.length) return '每天'
  return `每${days.map((day) => `周${names[weekdays.indexOf(day)]}`).join('、')}`
}

function printHours(start: string | null, end: string | null): string {
  return start === null && end === null ? '' : ` ${start ?? '00:00'}-${end ?? '24:00'}`
}

function unknownForm(): CellError {
  return new CellError({
    zh: '无法识别的时段,请写成“2026-07-01至2026-07-03”或“每周一、周三 14:00-16:00”。',
    en: 'Not a window that can be read; write it as 2026-07-01至2026-07-03 or 每周一、周三 14:00-16:00.',
  })
}
