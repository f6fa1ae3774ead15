import { InvalidInputError } from '../../../shared/errors.ts'
import type { Window } from './window.ts'

const longestYears = 50

/** A window ends on or after the day on which it begins, and is no longer than fifty years. */
export function checkWindow({ from, to }: Pick<Window, 'from' | 'to'>): void {
  if (to < from)
    throw new InvalidInputError('to', {
      zh: `截止日期 ${to} 早于起始日期 ${from}。`,
      en: `The window ends on ${to}, before it begins on ${from}.`,
    })
  const latest = Temporal.PlainDate.from(from).add({ years: longestYears })
  if (Temporal.PlainDate.compare(to, latest) > 0)
    throw new InvalidInputError('to', {
      zh: `时间窗口最长 ${longestYears} 年。`,
      en: `A window is at most ${longestYears} years long.`,
    })
}
