import type { DomainEvent } from '../../../shared/events/event.ts'

interface Entry {
  readonly id: string
  readonly organizationId: string
  readonly allianceId: string | null
}

/** What happened to a resource or a need: `published`, `changed`, `withdrawn`, `exhausted`, `met`, `expired`. */
export function entryEvent(noun: 'resource' | 'need', happened: string, entry: Entry): DomainEvent {
  const { id, organizationId, allianceId } = entry
  return {
    kind: `${noun}.${happened}`,
    about: { [noun]: id, organization: organizationId, ...(allianceId ? { alliance: allianceId } : {}) },
  }
}
