import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { dayOf } from '../../../shared/time.ts'
import { charterRules } from '../charter/charter.reads.ts'
import {
  AcceptProjectInput,
  ApproveProjectInput,
  ReopenProjectInput,
  StartProjectInput,
  StopProjectInput,
} from './course.inputs.ts'
import { checkEvidence, checkGoesOn, checkLimit, checkNext, checkReopenable } from './course.rules.ts'
import { keepEvidence } from './evidence.store.ts'
import { countMajorProjects } from './major-projects.reads.ts'
import { Decider } from './next-stage.ts'
import type { Project } from './project.entity.ts'
import { ProjectPayload } from './project.inputs.ts'
import { checkDecider, keepChange, lockProject } from './project.lock.ts'
import { ProjectStage } from './project-stage.ts'
import { ProjectChange } from './project-step.ts'

@Resolver()
export class ProjectCourseChanges {
  @Mutation(() => ProjectPayload, {
    description:
      'Approve a project, a major one as far as the charter’s yearly limit goes (核准); by the alliance’s office.',
  })
  async approveProject(
    @Arg('input', () => ApproveProjectInput, { description: 'Which (内容).' }) input: ApproveProjectInput,
    @Ctx() context: MutationContext,
  ) {
    const project = await lockProject(context, input)
    await checkDecider(context, project, Decider.OFFICE)
    const rules = await rulesOf(context, project)
    checkNext(project, ProjectStage.APPROVED, rules)
    const today = dayOf(context.now())
    if (project.major)
      checkLimit(await countMajorProjects(context.db, project.allianceId, today.year), today.year, rules)
    project.stage = ProjectStage.APPROVED
    project.approvedOn = today.toString()
    return keepChange(context, project, ProjectChange.APPROVED)
  }

  @Mutation(() => ProjectPayload, { description: 'Begin the work on a project (实施); by its owner.' })
  async startProject(
    @Arg('input', () => StartProjectInput, { description: 'Which (内容).' }) input: StartProjectInput,
    @Ctx() context: MutationContext,
  ) {
    const project = await lockProject(context, input)
    await checkDecider(context, project, Decider.OWNER)
    checkNext(project, ProjectStage.UNDER_WAY, await rulesOf(context, project))
    project.stage = ProjectStage.UNDER_WAY
    project.startedOn = dayOf(context.now()).toString()
    return keepChange(context, project, ProjectChange.STARTED)
  }

  @Mutation(() => ProjectPayload, {
    description: 'Accept what was done, with what shows it (验收); by the alliance’s office.',
  })
  async acceptProject(
    @Arg('input', () => AcceptProjectInput, { description: 'Which, and what shows it (内容).' })
    input: AcceptProjectInput,
    @Ctx() context: MutationContext,
  ) {
    const project = await lockProject(context, input)
    await checkDecider(context, project, Decider.OFFICE)
    checkNext(project, ProjectStage.ACCEPTED, await rulesOf(context, project))
    checkEvidence(input.evidence)
    for (const { title } of input.evidence) checkText('evidence', title, 100)
    await keepEvidence(context, project.id, input.evidence)
    project.stage = ProjectStage.ACCEPTED
    project.acceptedOn = dayOf(context.now()).toString()
    return keepChange(context, project, ProjectChange.ACCEPTED)
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Stop a project, before or after it was approved (终止); by the alliance’s office or its owner.',
  })
  async stopProject(
    @Arg('input', () => StopProjectInput, { description: 'Which, and why (内容).' }) input: StopProjectInput,
    @Ctx() context: MutationContext,
  ) {
    const project = await lockProject(context, input)
    await checkDecider(context, project, Decider.OFFICE, Decider.OWNER)
    checkGoesOn(project)
    checkText('reason', input.reason, 1000)
    project.stoppedOn = dayOf(context.now()).toString()
    project.stopReason = input.reason.trim()
    return keepChange(context, project, ProjectChange.STOPPED, project.stopReason)
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Have a project go on: where it was stopped, or after its acceptance (重启); by the alliance’s office.',
  })
  async reopenProject(
    @Arg('input', () => ReopenProjectInput, { description: 'Which, and why (内容).' })
    input: ReopenProjectInput,
    @Ctx() context: MutationContext,
  ) {
    const project = await lockProject(context, input)
    await checkDecider(context, project, Decider.OFFICE)
    checkReopenable(project)
    checkText('reason', input.reason, 1000)
    await goOn(context, project)
    return keepChange(context, project, ProjectChange.REOPENED, input.reason.trim())
  }
}

async function rulesOf(context: MutationContext, { allianceId }: Project) {
  return (await charterRules(context, allianceId)) ?? []
}

/** What was stopped stays at its stage, and counts in the year of its approval again; what was accepted is under way. */
async function goOn(context: MutationContext, project: Project): Promise<void> {
  if (project.stoppedOn && project.major && project.approvedOn) {
    const { year } = Temporal.PlainDate.from(project.approvedOn)
    const approved = await countMajorProjects(context.db, project.allianceId, year)
    checkLimit(approved, year, await rulesOf(context, project))
  }
  if (project.stoppedOn === null) project.stage = ProjectStage.UNDER_WAY
  project.acceptedOn = null
  project.stoppedOn = null
  project.stopReason = null
}
