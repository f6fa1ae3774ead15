import type { DomainEvent } from '../../../shared/events/event.ts'
import { ProjectChange } from './project-step.ts'

interface Changed {
  readonly id: string
  readonly allianceId: string
  readonly ownerOrganizationId: string
}

/** The changes that say whether organizations have done something together: they name all of them. */
const ofJointAct: ReadonlySet<ProjectChange> = new Set([
  ProjectChange.ACCEPTED,
  ProjectChange.REOPENED,
  ProjectChange.STOPPED,
])

export function tellsOfJointAct(change: ProjectChange): boolean {
  return ofJointAct.has(change)
}

/** What happened to a project: `project.declared`, `project.milestoneDone`. */
export function projectEvent(
  change: ProjectChange,
  { id, allianceId, ownerOrganizationId }: Changed,
  partners: readonly string[] = [],
): DomainEvent {
  const happened = change.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return {
    kind: `project.${happened}`,
    about: {
      project: id,
      alliance: allianceId,
      organization: [...new Set([ownerOrganizationId, ...partners])],
    },
  }
}
