import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { checkText } from '../entry/entry.rules.ts'
import { publishingOrganization } from '../entry/keeper.ts'
import { Project, ProjectStage } from './project.entity.ts'
import { projectDeclared } from './project.events.ts'
import { DeclareProjectInput, ProjectPayload } from './project.inputs.ts'
import { checkedSources, insertSources } from './sources.ts'

@Resolver()
export class ProjectChanges {
  @Mutation(() => ProjectPayload, { description: 'Put a project forward (申报项目).' })
  async declareProject(
    @Arg('input', () => DeclareProjectInput, { description: 'What it is (内容).' })
    input: DeclareProjectInput,
    @Ctx() context: MutationContext,
  ) {
    const organization = await publishingOrganization(context, input)
    checkText('title', input.title, 100)
    const sources = await checkedSources(context, input)
    const project = context.em.create(Project, {
      id: newId('project'),
      title: input.title.trim(),
      stage: ProjectStage.DECLARED,
      allianceId: input.allianceId,
      ownerOrganizationId: organization.id,
      major: input.major ?? false,
      declaredOn: dayOf(context.now()).toString(),
      version: 1,
    })
    await context.em.flush()
    await insertSources(context.db, [{ id: project.id, ...sources }])
    record(context.em, projectDeclared(project))
    return { project }
  }
}
