import type { DomainEvent } from '../../../shared/events/event.ts'
import type { FloatingMember } from './floating-member.entity.ts'

type Told = Pick<FloatingMember, 'id' | 'organizationId' | 'foundBy'>

/** What happened to a floating member: which organization answers for the person and which found it; no personal data. */
export function floatingEvent(
  happened: 'found' | 'registered' | 'assigned' | 'left',
  { id, organizationId, foundBy }: Told,
): DomainEvent {
  const about = { floatingMember: id, organization: [...new Set([organizationId, foundBy])] }
  return { kind: `floatingMember.${happened}`, about }
}
