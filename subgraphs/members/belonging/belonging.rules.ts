import { checkText } from '../../../shared/text.rules.ts'
import { DateOrderError, OwnOrganizationError } from '../member/member.errors.ts'
import { checkNotFuture, checkOnRoll, checkStanding } from '../member/member.rules.ts'
import type { MemberStatus } from '../member/member-status.ts'

/** Where a member belongs and since when (ISO date). */
export interface Standing {
  readonly status: `${MemberStatus}`
  readonly organizationId: string
  readonly since: string
}

/** The end of a belonging: the first day out of it, and why. */
export interface Leaving {
  readonly on: string
  readonly reason?: string | null | undefined
}

const longestReason = 200

/** A belonging ends after the day on which it began, today at the latest. */
export function checkLeaving(
  { since }: Pick<Standing, 'since'>,
  { on, reason }: Leaving,
  today: string,
): void {
  if (on <= since)
    throw new DateOrderError('on', {
      zh: `日期应晚于当前组织关系的转入日期 ${since}。`,
      en: `The present belonging began on ${since}; it can end only after that day.`,
    })
  checkNotFuture('on', on, today)
  if (reason != null) checkText('reason', reason, longestReason)
}

/** A member goes from one organization to another one that exists, without a gap (M1: belonging to one organization). */
export function checkTransfer(
  member: Standing,
  to: { readonly id: string; readonly name: string; readonly active: boolean },
  leaving: Leaving,
  today: string,
): void {
  checkOnRoll(member)
  if (to.id === member.organizationId) throw new OwnOrganizationError('toOrganizationId')
  checkStanding('toOrganizationId', to)
  checkLeaving(member, leaving, today)
}
