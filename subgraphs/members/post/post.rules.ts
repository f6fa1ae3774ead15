import { DomainError } from '../../../shared/errors.ts'
import { DateOrderError } from '../member/member.errors.ts'
import { checkNotFuture, checkOnRoll, checkStanding } from '../member/member.rules.ts'
import type { MemberStatus } from '../member/member-status.ts'

/** A post as a change finds it; days are ISO dates. */
export interface Held {
  readonly kind: string
  readonly since: string
  readonly until: string | null
}

/** The post is held already: by the member, or, where there is one of its kind, by somebody. */
export class PostHeldError extends DomainError {
  readonly code = 'POST_HELD'
  override readonly field = 'kind'
}

/** A member takes a post in the own organization, from the day of coming there on (domain: M1). */
export function checkPostBegin(
  member: { readonly status: `${MemberStatus}`; readonly since: string },
  organization: { readonly name: string; readonly active: boolean },
  since: string,
  today: string,
): void {
  checkOnRoll(member)
  checkStanding('memberId', organization)
  checkNotFuture('since', since, today)
  if (since < member.since)
    throw new DateOrderError('since', {
      zh: `任职不能早于组织关系转入日期 ${member.since}。`,
      en: `The member belongs to the organization since ${member.since} only.`,
    })
}

/** Nobody holds a post twice, and an organization has one secretary at a time; `own` and `others` are what is held there now. */
export function checkVacant(kind: string, own: readonly Held[], others: readonly Held[]): void {
  if (own.some((post) => post.kind === kind))
    throw new PostHeldError({ zh: '该党员已担任此职务。', en: 'The member holds this post already.' })
  if (kind === 'SECRETARY' && others.some((post) => post.kind === kind))
    throw new PostHeldError({
      zh: '该党组织已有书记,请先结束其任职。',
      en: 'The organization has a secretary; end that post first.',
    })
}
