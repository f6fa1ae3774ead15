import {
  ForbiddenError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { lockById } from '../entry/entry.lock.ts'
import { isKeeper } from '../entry/keeper.ts'
import { Decider } from './next-stage.ts'
import { Project } from './project.entity.ts'
import { projectEvent, tellsOfJointAct } from './project.events.ts'
import { projectById } from './project.reads.ts'
import type { ProjectChange } from './project-step.ts'
import { partnersOf } from './sources.ts'
import { keepStep } from './step.store.ts'

/** A project that the viewer sees, locked until the change is made. */
export async function lockProject(
  context: MutationContext,
  { projectId, version }: { readonly projectId: string; readonly version: number },
): Promise<Project> {
  if (!context.viewer) throw new UnauthenticatedError()
  const project = await lockById(context, Project, projectId)
  if (!project || !(await projectById(context, projectId))) throw new NotFoundError('projectId', projectId)
  if (project.version !== version) throw new StaleVersionError(version, project.version)
  return project
}

/** Whether the viewer runs the alliance's office. */
export function isOffice(
  { access }: MutationContext,
  { allianceId }: { readonly allianceId: string },
): boolean {
  return access.isIn('OFFICE', { places: [allianceId] })
}

/** Whether the viewer runs the organization or stands above it. */
export async function speaksFor(context: MutationContext, organizationId: string): Promise<boolean> {
  const places = await readPlaces(context.db, 'lists', [organizationId])
  return isKeeper(context, places.get(organizationId))
}

/** Refuses who is none of those that decide. */
export async function checkDecider(
  context: MutationContext,
  project: Project,
  ...deciders: readonly Decider[]
): Promise<void> {
  if (deciders.includes(Decider.OFFICE) && isOffice(context, project)) return
  if (deciders.includes(Decider.OWNER) && (await speaksFor(context, project.ownerOrganizationId))) return
  throw new ForbiddenError()
}

/** Puts a change on the project's trail, counts it, and tells of it. */
export async function keepChange(
  context: MutationContext,
  project: Project,
  change: ProjectChange,
  reason: string | null = null,
): Promise<{ project: Project }> {
  project.changedAt = context.now().toString()
  await keepStep(context, project.id, change, reason)
  const partners = tellsOfJointAct(change) ? await partnersOf(context.db, project.id) : []
  record(context.em, projectEvent(change, project, partners))
  return { project }
}
