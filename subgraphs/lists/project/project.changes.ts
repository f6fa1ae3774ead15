import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { ForbiddenError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import type { Place } from '../../../shared/places/place.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { dayOf } from '../../../shared/time.ts'
import { checkMember, memberOrganization, publishingOrganization } from '../entry/keeper.ts'
import { ClaimProjectInput } from './course.inputs.ts'
import { checkClaimable } from './course.rules.ts'
import { Project } from './project.entity.ts'
import { projectEvent } from './project.events.ts'
import { DeclareProjectInput, ProjectPayload } from './project.inputs.ts'
import { isOffice, lockProject, speaksFor } from './project.lock.ts'
import { ProjectStage } from './project-stage.ts'
import { ProjectChange } from './project-step.ts'
import { checkedSources, insertSources } from './sources.ts'
import { keepStep } from './step.store.ts'

@Resolver()
export class ProjectChanges {
  @Mutation(() => ProjectPayload, {
    description:
      'Put a project forward (申报项目): as its owner, or, as the alliance’s office, for members to claim.',
  })
  async declareProject(
    @Arg('input', () => DeclareProjectInput, { description: 'What it is (内容).' })
    input: DeclareProjectInput,
    @Ctx() context: MutationContext,
  ) {
    const organization = await declaringOrganization(context, input)
    checkText('title', input.title, 100)
    const sources = await checkedSources(context, input)
    const project = context.em.create(Project, {
      id: newId('project'),
      title: input.title.trim(),
      stage: ProjectStage.DECLARED,
      allianceId: input.allianceId,
      ownerOrganizationId: organization.id,
      major: input.major ?? false,
      openToClaim: input.openToClaim ?? false,
      declaredOn: dayOf(context.now()).toString(),
      version: 1,
    })
    await context.em.flush()
    await insertSources(context.db, [{ id: project.id, ...sources }])
    await keepStep(context, project.id, ProjectChange.DECLARED)
    record(context.em, projectEvent(ProjectChange.DECLARED, project))
    return { project }
  }

  @Mutation(() => ProjectPayload, { description: 'Claim a project that is open to claim (认领项目).' })
  async claimProject(
    @Arg('input', () => ClaimProjectInput, { description: 'Which, and for whom (内容).' })
    input: ClaimProjectInput,
    @Ctx() context: MutationContext,
  ) {
    const project = await lockProject(context, input)
    if (!(await speaksFor(context, input.organizationId))) throw new ForbiddenError()
    const claimant = { organizationId: input.organizationId, allianceId: project.allianceId }
    await checkMember(context, project.allianceId, await memberOrganization(context, claimant))
    checkClaimable(project)
    project.ownerOrganizationId = input.organizationId
    project.openToClaim = false
    await keepStep(context, project.id, ProjectChange.CLAIMED)
    record(context.em, projectEvent(ProjectChange.CLAIMED, project))
    return { project }
  }
}

/** Its owner's keeper puts a project forward; one that is open to claim, the office too, in a member's name. */
async function declaringOrganization(context: MutationContext, input: DeclareProjectInput): Promise<Place> {
  if (!input.openToClaim || !isOffice(context, input)) return publishingOrganization(context, input)
  const organization = await memberOrganization(context, input)
  await checkMember(context, input.allianceId, organization)
  return organization
}
