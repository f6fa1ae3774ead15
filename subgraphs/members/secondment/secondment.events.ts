import type { DomainEvent } from '../../../shared/events/event.ts'
import type { Secondment } from './secondment.entity.ts'

type Told = Pick<Secondment, 'id' | 'memberId' | 'fromId' | 'organizationId'>

/** That a secondment has begun, should have ended or has ended on a day (ISO date), in the region of the host. */
export function secondmentEvent(
  happened: 'begun' | 'due' | 'ended',
  { id, memberId, fromId, organizationId }: Told,
  on: string,
  regionCode: string,
): DomainEvent {
  return {
    kind: `secondment.${happened}`,
    about: { secondment: id, member: memberId, organization: [fromId, organizationId] },
    data: { from: fromId, to: organizationId, on, regionCode },
  }
}
