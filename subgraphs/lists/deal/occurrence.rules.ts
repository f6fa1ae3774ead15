import { InvalidInputError } from '../../../shared/errors.ts'
import { isRecurring, occursOn } from '../../../shared/time-window/time-window.rules.ts'
import type { TimeWindow } from '../../../shared/time-window/time-window.ts'

const mostOccurrences = 60

/**
 * The days of a recurring resource that are wanted, in order: a resource that comes again each week is reserved by the
 * day, any other as a whole. Refuses days that are over, that come twice, or on which the resource is not to be had.
 */
export function wantedOccurrences(
  windows: readonly TimeWindow[],
  days: readonly string[],
  today: string,
): string[] {
  if (!isRecurring(windows)) return none(days)
  if (days.length === 0 || days.length > mostOccurrences)
    throw refused(`请选择 1–${mostOccurrences} 个使用日期。`, `Choose 1 to ${mostOccurrences} days.`)
  const sorted = days.toSorted()
  for (const [place, day] of sorted.entries()) {
    if (sorted[place + 1] === day) throw refused(`日期 ${day} 重复。`, `${day} is there twice.`)
    if (day < today) throw refused(`日期 ${day} 已过。`, `${day} is over.`)
    if (!occursOn(windows, day)) throw refused(`${day} 不开放。`, `It is not to be had on ${day}.`)
  }
  return sorted
}

function none(days: readonly string[]): string[] {
  if (days.length === 0) return []
  throw refused('该资源不按日期预约。', 'This resource is not reserved by the day.')
}

function refused(zh: string, en: string): InvalidInputError {
  return new InvalidInputError('occurrences', { zh, en })
}
