import { WrongStateError } from '../../../shared/errors.ts'
import { DateOrderError } from './member.errors.ts'
import { checkNotFuture } from './member.rules.ts'

/** A time that somebody spends somewhere; ISO dates, `until` the first day out of it and null while it lasts. */
export interface Period {
  readonly since: string
  readonly until: string | null
}

/** What lasts ends once, not before it began, and today at the latest. */
export function checkEnd({ since, until }: Period, on: string, today: string): void {
  if (until !== null) throw new WrongStateError({ zh: `已于 ${until} 结束。`, en: `It ended on ${until}.` })
  if (on < since)
    throw new DateOrderError('on', { zh: `不能早于起始日期 ${since}。`, en: `It began only on ${since}.` })
  checkNotFuture('on', on, today)
}
