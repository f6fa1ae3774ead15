import type { DomainEvent } from '../../../shared/events/event.ts'

interface Entry {
  readonly id: string
  readonly organizationId: string
  readonly allianceId: string | null
  readonly category: string
  readonly visibility: string
  readonly status: string
}

/** What happened to a resource or a need: `published`, `changed`, `withdrawn`, `exhausted`, `met`, `expired`; and what it is now. */
export function entryEvent(noun: 'resource' | 'need', happened: string, entry: Entry): DomainEvent {
  const { id, organizationId, allianceId, category, visibility, status } = entry
  return {
    kind: `${noun}.${happened}`,
    about: { [noun]: id, organization: organizationId, ...(allianceId ? { alliance: allianceId } : {}) },
    data: { category, visibility, status },
  }
}
