import type { DomainEvent } from '../../../shared/events/event.ts'

interface Declared {
  readonly id: string
  readonly allianceId: string
  readonly ownerOrganizationId: string
}

/** A project was put forward. */
export function projectDeclared({ id, allianceId, ownerOrganizationId }: Declared): DomainEvent {
  return {
    kind: 'project.declared',
    about: { project: id, alliance: allianceId, organization: [ownerOrganizationId] },
  }
}
