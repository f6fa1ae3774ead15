import { DomainError, WrongStateError } from '../../../shared/errors.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { DateOrderError } from '../member/member.errors.ts'
import { checkNotFuture, checkOnRoll } from '../member/member.rules.ts'
import type { MemberStatus } from '../member/member-status.ts'

const longestName = 60

/** How long a team has lasted; days as ISO dates. */
export interface Course {
  readonly foundedOn: string
  readonly dissolvedOn: string | null
}

/** The member is in the team already. */
export class InTeamError extends DomainError {
  readonly code = 'IN_TEAM'
  override readonly field = 'memberId'

  constructor() {
    super({ zh: '该党员已在队伍中。', en: 'The member is in the team already.' })
  }
}

/** A team has a name, and was founded on a day that has come. */
export function checkTeam(name: string, foundedOn: string, today: string): void {
  checkText('name', name, longestName)
  checkNotFuture('foundedOn', foundedOn, today)
}

/** Only a team that lasts is changed, joined and dissolved. */
export function checkLasting({ dissolvedOn }: Pick<Course, 'dissolvedOn'>): void {
  if (dissolvedOn === null) return
  throw new WrongStateError({
    zh: `队伍已于 ${dissolvedOn} 解散。`,
    en: `The team was dissolved on ${dissolvedOn}.`,
  })
}

/** A team is dissolved once, not before it was founded. */
export function checkDissolution(team: Course, on: string, today: string): void {
  checkLasting(team)
  checkAfter(team.foundedOn, on)
  checkNotFuture('on', on, today)
}

/** A member on the roll joins a team that lasts, once it was founded and the member has joined the Party. */
export function checkJoining(
  team: Course,
  member: { readonly status: `${MemberStatus}`; readonly joinedOn: string },
  since: string,
  today: string,
): void {
  checkLasting(team)
  checkOnRoll(member)
  checkNotFuture('since', since, today)
  const first = member.joinedOn > team.foundedOn ? member.joinedOn : team.foundedOn
  if (since < first)
    throw new DateOrderError('since', {
      zh: `不能早于 ${first}（队伍成立且本人入党）。`,
      en: `Not before ${first}, when the team was founded and the member had joined.`,
    })
}

function checkAfter(first: string, on: string): void {
  if (on < first)
    throw new DateOrderError('on', { zh: `不能早于 ${first}。`, en: `It began only on ${first}.` })
}
