import { WrongStateError } from '../../../shared/errors.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { DateOrderError } from '../member/member.errors.ts'
import { checkNotFuture } from '../member/member.rules.ts'

/** An honour has a title, and is awarded after joining on a day that has come. */
export function checkHonour(title: string, awardedOn: string, joinedOn: string, today: string): void {
  checkText('title', title, 60)
  checkNotFuture('awardedOn', awardedOn, today)
  if (awardedOn < joinedOn)
    throw new DateOrderError('awardedOn', {
      zh: '授予日期不能早于入党日期。',
      en: 'Nobody is awarded it before joining.',
    })
}

/** An honour is taken back once, not before it was awarded. */
export function checkRevocation(
  { awardedOn, revokedOn }: { readonly awardedOn: string; readonly revokedOn: string | null },
  on: string,
  today: string,
): void {
  if (revokedOn !== null)
    throw new WrongStateError({
      zh: `该荣誉已于 ${revokedOn} 撤销。`,
      en: `It was taken back on ${revokedOn}.`,
    })
  if (on < awardedOn)
    throw new DateOrderError('on', {
      zh: `不能早于授予日期 ${awardedOn}。`,
      en: `It was awarded on ${awardedOn}.`,
    })
  checkNotFuture('on', on, today)
}

/** What is shown can be read at a glance. */
export function checkShownRole(role: string, pledge: string): void {
  checkText('role', role, 40)
  checkText('pledge', pledge, 200)
}
