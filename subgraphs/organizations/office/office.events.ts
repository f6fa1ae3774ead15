import type { DomainEvent } from '../../../shared/events/event.ts'
import type { HeldOffice, NewOffice } from './office.ts'

/** Tells that somebody holds an office from a day on; the person is an id. */
export function officeFilled(office: NewOffice & { readonly id: string }): DomainEvent {
  const { kind, appointment, since, termEndsOn } = office
  return { kind: 'office.filled', about: aboutOf(office), data: { kind, appointment, on: since, termEndsOn } }
}

/** Tells that an office is no longer held by who had it. */
export function officeVacated(office: HeldOffice, on: string): DomainEvent {
  return { kind: 'office.vacated', about: aboutOf(office), data: { kind: office.kind, on } }
}

function aboutOf({
  id,
  bodyId,
  allianceId,
  organizationId,
  memberId,
}: Pick<HeldOffice, 'id' | 'bodyId' | 'allianceId' | 'organizationId' | 'memberId'>) {
  return {
    office: id,
    body: bodyId,
    alliance: allianceId,
    organization: organizationId,
    ...(memberId && { member: memberId }),
  }
}
