import type { DomainEvent } from '../../../shared/events/event.ts'
import type { Applicant } from './applicant.entity.ts'

type Told = Pick<Applicant, 'id' | 'organizationId' | 'stage'>

/** What happened to an applicant and the stage reached; no personal data. */
export function applicantEvent(
  happened: 'registered' | 'advanced' | 'attached' | 'contactsSet' | 'ended',
  { id, organizationId, stage }: Told,
): DomainEvent {
  return {
    kind: `applicant.${happened}`,
    about: { applicant: id, organization: [organizationId] },
    data: { stage },
  }
}
