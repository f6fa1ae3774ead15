import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { InvalidInputError, NotFoundError, WrongStateError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { dayOf } from '../../../shared/time.ts'
import {
  CompleteMilestoneInput,
  EnterBudgetInput,
  SetMilestoneInput,
  SuperviseProjectInput,
} from './course.inputs.ts'
import { checkAmount, checkGoesOn } from './course.rules.ts'
import { Decider } from './next-stage.ts'
import { milestonesOf } from './parts.reads.ts'
import { ProjectPayload } from './project.inputs.ts'
import { checkDecider, keepChange, lockProject } from './project.lock.ts'
import { ProjectChange } from './project-step.ts'

const mostSupervisors = 10
const mostMilestones = 50

@Resolver()
export class ProjectPartsChanges {
  @Mutation(() => ProjectPayload, {
    description: 'Name who supervises a project (监督单位); by the alliance’s office.',
  })
  async superviseProject(
    @Arg('input', () => SuperviseProjectInput, { description: 'Who (内容).' }) input: SuperviseProjectInput,
    @Ctx() context: MutationContext,
  ) {
    const project = await lockProject(context, input)
    await checkDecider(context, project, Decider.OFFICE)
    checkGoesOn(project)
    const ids = [...new Set(input.organizationIds)]
    await checkSupervisors(context, ids, project.ownerOrganizationId)
    await sql`delete from lists.project_supervisor where project_id = ${project.id}`.execute(context.db)
    await sql`insert into lists.project_supervisor (project_id, organization_id)
      select ${project.id}, unnest(${ids}::text[])`.execute(context.db)
    return keepChange(context, project, ProjectChange.SUPERVISED)
  }

  @Mutation(() => ProjectPayload, {
    description: 'Set a milestone of a project (设置节点); by its owner or the office.',
  })
  async setMilestone(
    @Arg('input', () => SetMilestoneInput, { description: 'What, by when (内容).' }) input: SetMilestoneInput,
    @Ctx() context: MutationContext,
  ) {
    const project = await lockProject(context, input)
    await checkDecider(context, project, Decider.OWNER, Decider.OFFICE)
    checkGoesOn(project)
    checkText('title', input.title, 100)
    checkDay('dueOn', input.dueOn, input.dueOn >= project.declaredOn)
    const milestones = (await milestonesOf(context, project.id)) ?? []
    if (milestones.length >= mostMilestones) throw tooMany('title', mostMilestones)
    await sql`insert into lists.project_milestone (id, project_id, title, due_on)
      values (${newId('milestone')}, ${project.id}, ${input.title.trim()}, ${input.dueOn}::date)`.execute(
      context.db,
    )
    return keepChange(context, project, ProjectChange.MILESTONE_SET)
  }

  @Mutation(() => ProjectPayload, {
    description: 'Tell that a milestone was reached (完成节点); by the project’s owner.',
  })
  async completeMilestone(
    @Arg('input', () => CompleteMilestoneInput, { description: 'Which, when (内容).' })
    input: CompleteMilestoneInput,
    @Ctx() context: MutationContext,
  ) {
    const project = await lockProject(context, input)
    await checkDecider(context, project, Decider.OWNER)
    checkGoesOn(project)
    const { milestoneId, doneOn } = input
    const milestone = ((await milestonesOf(context, project.id)) ?? []).find(({ id }) => id === milestoneId)
    if (!milestone) throw new NotFoundError('milestoneId', milestoneId)
    if (milestone.doneOn) throw new WrongStateError({ zh: '该节点已完成。', en: 'It was reached already.' })
    const today = dayOf(context.now()).toString()
    checkDay('doneOn', doneOn, doneOn >= project.declaredOn && doneOn <= today)
    await sql`update lists.project_milestone set done_on = ${doneOn}::date where id = ${milestoneId}`.execute(
      context.db,
    )
    return keepChange(context, project, ProjectChange.MILESTONE_DONE)
  }

  @Mutation(() => ProjectPayload, {
    description: 'Enter an amount of a project’s budget (登记经费); by its owner or the alliance’s office.',
  })
  async enterBudget(
    @Arg('input', () => EnterBudgetInput, { description: 'What (内容).' }) input: EnterBudgetInput,
    @Ctx() context: MutationContext,
  ) {
    const project = await lockProject(context, input)
    await checkDecider(context, project, Decider.OWNER, Decider.OFFICE)
    checkGoesOn(project)
    checkAmount(input.amount)
    checkText('source', input.source, 100)
    await sql`insert into lists.project_budget_entry (id, project_id, kind, amount, source, entered_on)
      values (${newId('budgetentry')}, ${project.id}, ${input.kind}, ${input.amount}, ${input.source.trim()},
        ${input.on}::date)`.execute(context.db)
    return keepChange(context, project, ProjectChange.BUDGET_ENTERED)
  }
}

/** Supervisors are organizations that exist, ten at most, and not the owner, who would supervise itself. */
async function checkSupervisors(
  context: MutationContext,
  ids: readonly string[],
  owner: string,
): Promise<void> {
  if (ids.length > mostSupervisors) throw tooMany('organizationIds', mostSupervisors)
  if (ids.includes(owner))
    throw new InvalidInputError('organizationIds', {
      zh: '牵头单位不能监督自己的项目。',
      en: 'The owner cannot supervise its own project.',
    })
  const places = await readPlaces(context.db, 'lists', ids)
  const unknown = ids.find((id) => !id.startsWith('org_') || !places.get(id)?.active)
  if (unknown) throw new NotFoundError('organizationIds', unknown)
}

function checkDay(field: string, day: string, isGood: boolean): void {
  if (isGood) return
  throw new InvalidInputError(field, {
    zh: `日期 ${day} 不在允许范围内。`,
    en: `${day} is not a possible day here.`,
  })
}

function tooMany(field: string, most: number): InvalidInputError {
  return new InvalidInputError(field, { zh: `最多 ${most} 项。`, en: `At most ${most} of them.` })
}
