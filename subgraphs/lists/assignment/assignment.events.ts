import type { DomainEvent } from '../../../shared/events/event.ts'

interface Changed {
  readonly id: string
  readonly allianceIds: readonly string[]
}

/** What happened to an assignment: `requested`, `progressed`, `proposed`, `accepted`, `cancelled`, `failed`, `interrupted`. */
export function assignmentEvent(happened: string, { id, allianceIds }: Changed): DomainEvent {
  return { kind: `assignment.${happened}`, about: { assignment: id, alliance: allianceIds } }
}
