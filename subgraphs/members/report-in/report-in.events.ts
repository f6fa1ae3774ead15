import type { DomainEvent } from '../../../shared/events/event.ts'
import type { ReportIn } from './report-in.entity.ts'

type Duty = Pick<ReportIn, 'id' | 'memberId' | 'organizationId'>

/** A member has taken on a duty at an organization. */
export function memberReportedIn(duty: Duty, homeId: string): DomainEvent {
  return { kind: 'member.reportedIn', about: aboutDuty(duty, homeId) }
}

/** A member's duty at an organization has ended. */
export function memberReportInEnded(duty: Duty, homeId: string): DomainEvent {
  return { kind: 'member.reportInEnded', about: aboutDuty(duty, homeId) }
}

function aboutDuty({ id, memberId, organizationId }: Duty, homeId: string) {
  return { member: memberId, reportIn: id, organization: [homeId, organizationId] }
}
