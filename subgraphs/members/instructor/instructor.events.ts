import type { DomainEvent } from '../../../shared/events/event.ts'
import type { Instructor } from './instructor.entity.ts'

type Told = Pick<Instructor, 'memberId' | 'organizationId' | 'unitId'>

/** An instructor has been assigned, or no longer is, on a day (ISO date). */
export function instructorEvent(
  kind: 'instructor.assigned' | 'instructor.ended',
  { memberId, organizationId, unitId }: Told,
  on: string,
): DomainEvent {
  const where = organizationId === null ? { unit: unitId! } : { organization: organizationId }
  const whereId = organizationId === null ? { unitId } : { organizationId }
  return { kind, about: { member: memberId, ...where }, data: { on, memberId, ...whereId } }
}
