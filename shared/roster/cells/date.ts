import type { CellKind } from '../column.ts'
import { CellError } from '../roster-errors.ts'

const midnight = /[ T]0{1,2}:00(:00(\.0+)?)?Z?$/
const forms = [
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月份?$/,
  /^(?<year>\d{4})[-/](?<month>\d{1,2})$/,
]
/** Five digits are a spreadsheet's count of days (1927-05-18 … 2173-10-13); fewer could as well be a year. */
const serial = /^[1-9]\d{4}(\.0+)?$/

/**
 * A day as ISO 8601 `YYYY-MM-DD`, from any of the forms in office use, Chinese, numeric or a spreadsheet's serial number.
 * A month without a day is its first day.
 */
export function date(): CellKind<string> {
  return { parse: (cell) => parseDay(cell).toString(), print: (value) => value }
}

function parseDay(cell: string): Temporal.PlainDate {
  const text = cell.normalize('NFKC').replace(midnight, '').replace(/\s/g, '')
  if (serial.test(text)) return daysSinceSerialZero(Number(text))
  const parts = forms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined)
  if (!parts) throw unknownForm()
  return calendarDay(Number(parts.year), Number(parts.month), Number(parts.day ?? 1))
}

/** Spreadsheets count a 29 February 1900 that never was, so for later days zero is 1899-12-30. */
function daysSinceSerialZero(days: number): Temporal.PlainDate {
  return Temporal.PlainDate.from('1899-12-30').add({ days })
}

function calendarDay(year: number, month: number, day: number): Temporal.PlainDate {
  if (year < 1800 || year > 2199) throw notInCalendar()
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    throw notInCalendar()
  }
}

function notInCalendar(): CellError {
  return new CellError({ zh: '日历上没有这一天。', en: 'There is no such day.' })
}

function unknownForm(): CellError {
  return new CellError({
    zh: '无法识别的日期，请写成 2021-01-05、2021年1月5日 或 2021年1月。',
    en: 'Not a date that can be read; write it as 2021-01-05.',
  })
}
