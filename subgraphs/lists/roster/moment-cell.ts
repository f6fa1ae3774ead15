import { date } from '../../../shared/roster/cells/date.ts'
import type { CellKind } from '../../../shared/roster/column.ts'

/** A day, with the time of day where one is told. */
export interface Moment {
  readonly day: string
  /** `HH:MM`. */
  readonly time: string | null
}

const day = date()
const withTime = /^(?<day>.*?)[ T]*(?<hour>\d{1,2})[:时点](?<minute>\d{2})?分?(:00(\.0+)?Z?)?$/

/** `2026-07-01`, `2026年7月1日 9:00`, `2026-07-01 9时30分`; midnight without more is the day alone. */
export function moment(): CellKind<Moment> {
  return { parse: parseMoment, print: printMoment }
}

export function parseMoment(cell: string): Moment {
  const text = cell.normalize('NFKC').trim()
  const parts = withTime.exec(text)?.groups
  if (!parts || Number(parts.hour) > 24 || parts.day === '') return { day: day.parse(text), time: null }
  const time = `${parts.hour!.padStart(2, '0')}:${parts.minute ?? '00'}`
  return { day: day.parse(parts.day!), time: time === '00:00' ? null : time }
}

export function printMoment({ day: date, time }: Moment): string {
  return time === null ? date : `${date} ${time}`
}
