import { InvalidInputError } from '../../../shared/errors.ts'
import type { Period } from './dimension.ts'

/** A calendar month by its first day: `2026-04-01`. */
export type Month = string

/** The months of a window, whose ends are whole months: what was counted by the month cannot be divided further. */
export function monthsOf(from: string, to: string): Month[] {
  const first = Temporal.PlainDate.from(from)
  const last = Temporal.PlainDate.from(to)
  if (first.day !== 1)
    throw new InvalidInputError('from', {
      zh: `统计窗口从某月一日开始,不是 ${from}。`,
      en: `What is counted by the month begins on the first of one, not on ${from}.`,
    })
  if (last.day !== last.daysInMonth)
    throw new InvalidInputError('to', {
      zh: `统计窗口到某月最后一日结束,不是 ${to}。`,
      en: `What is counted by the month ends on the last of one, not on ${to}.`,
    })
  const months: Month[] = []
  for (let month = first; Temporal.PlainDate.compare(month, last) <= 0; month = month.add({ months: 1 }))
    months.push(month.toString())
  return months
}

/** The name of the period in which a month falls: `2026-04`, `2026-Q2`, `2026`; the window's is `ALL`. */
export function periodOf(month: Month, by: `${Period}`): string {
  const year = month.slice(0, 4)
  if (by === 'MONTH') return month.slice(0, 7)
  if (by === 'QUARTER') return `${year}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`
  return by === 'YEAR' ? year : 'ALL'
}
