import type { DomainEvent } from '../../../shared/events/event.ts'
import type { ProjectChange } from './project-step.ts'

interface Changed {
  readonly id: string
  readonly allianceId: string
  readonly ownerOrganizationId: string
}

/** What happened to a project: `project.declared`, `project.milestoneDone`. */
export function projectEvent(
  change: ProjectChange,
  { id, allianceId, ownerOrganizationId }: Changed,
): DomainEvent {
  const happened = change.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return {
    kind: `project.${happened}`,
    about: { project: id, alliance: allianceId, organization: [ownerOrganizationId] },
  }
}
