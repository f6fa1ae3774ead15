import { DomainError } from '../../../shared/errors.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { DateOrderError, OwnOrganizationError } from '../member/member.errors.ts'
import { checkNotFuture, checkOnRoll, checkStanding } from '../member/member.rules.ts'
import type { MemberStatus } from '../member/member-status.ts'

/** A report-in to be recorded: the post, and the first day as an ISO date. */
export interface Duty {
  readonly post: string
  readonly since: string
}

const longestPost = 40

/** A member takes on a duty in an organization that exists and is not the own one, after joining (document 3, 9.1). */
export function checkReportIn(
  member: { readonly status: `${MemberStatus}`; readonly organizationId: string; readonly joinedOn: string },
  host: { readonly id: string; readonly name: string; readonly active: boolean },
  { post, since }: Duty,
  today: string,
): void {
  checkOnRoll(member)
  if (host.id === member.organizationId) throw new OwnOrganizationError('organizationId')
  checkStanding('organizationId', host)
  checkText('post', post, longestPost)
  checkNotFuture('since', since, today)
  if (since < member.joinedOn)
    throw new DateOrderError('since', { zh: '报到不能早于入党。', en: 'Nobody reports in before joining.' })
}

/** The member reports in at this organization already. */
export class ReportedInError extends DomainError {
  readonly code = 'REPORTED_IN'
  override readonly field = 'organizationId'

  constructor() {
    super({ zh: '该党员已在此报到。', en: 'The member reports in there already.' })
  }
}
