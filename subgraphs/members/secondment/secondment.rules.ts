import { DomainError } from '../../../shared/errors.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { DateOrderError, OwnOrganizationError } from '../member/member.errors.ts'
import { checkNotFuture, checkOnRoll, checkStanding } from '../member/member.rules.ts'
import type { MemberStatus } from '../member/member-status.ts'

/** A secondment to be recorded; days as ISO dates. */
export interface Service {
  readonly post: string
  readonly since: string
  /** The first day after the time that was agreed. */
  readonly dueOn: string | null
}

const longestPost = 40

/** One serves in one place at a time: the member is on a secondment, or was on one until a day (ISO) after the first. */
export class SecondedError extends DomainError {
  readonly code = 'SECONDED'
  override readonly field: string

  constructor(until: string | null) {
    super(
      until === null
        ? { zh: '该党员正在挂职。', en: 'The member is on a secondment.' }
        : {
            zh: `该党员在另一处挂职至 ${until}，时间不能重叠。`,
            en: `The member was on a secondment until ${until}; the next one cannot begin before.`,
          },
    )
    this.field = until === null ? 'memberId' : 'since'
  }
}

/** A member on the roll serves at another organization that exists, from a day of the belonging on (document 1, articles 5 and 15). */
export function checkSecondment(
  member: { readonly status: `${MemberStatus}`; readonly organizationId: string; readonly since: string },
  host: { readonly id: string; readonly name: string; readonly active: boolean },
  { post, since, dueOn }: Service,
  today: string,
): void {
  checkOnRoll(member)
  if (host.id === member.organizationId) throw new OwnOrganizationError('organizationId')
  checkStanding('organizationId', host)
  checkText('post', post, longestPost)
  checkNotFuture('since', since, today)
  if (since < member.since)
    throw new DateOrderError('since', {
      zh: `不能早于当前组织关系的转入日期 ${member.since}。`,
      en: `The member belongs to the organization only since ${member.since}.`,
    })
  if (dueOn !== null && dueOn <= since)
    throw new DateOrderError('dueOn', {
      zh: '约定期满日期应晚于起始日期。',
      en: 'The time that was agreed ends after it begins.',
    })
}
