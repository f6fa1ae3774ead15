import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { Article } from '../charter/article.entity.ts'
import { charterRules } from '../charter/charter.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { Budget, BudgetEntry, budgetOf } from './budget.ts'
import { daysLate, nextStage } from './course.rules.ts'
import { Evidence } from './evidence.ts'
import { Milestone } from './milestone.ts'
import { NextStage } from './next-stage.ts'
import { budgetEntriesOf, evidenceOf, milestonesOf, stepsOfProject, supervisorsOf } from './parts.reads.ts'
import { Project, type ProjectRow } from './project.entity.ts'
import { ProjectStep } from './project-step.ts'

@Resolver(() => Project)
export class ProjectCourseResolver {
  @FieldResolver(() => NextStage, {
    nullable: true,
    description:
      'What comes next by the charter in force; null at the end and where it was stopped (下一阶段).',
  })
  async nextStage(@Root() project: ProjectRow, @Ctx() context: Context) {
    return nextStage(project, (await charterRules(context, project.allianceId)) ?? [])
  }

  @FieldResolver(() => [Milestone], { description: 'Its milestones by day (节点).' })
  async milestones(@Root() { id }: ProjectRow, @Ctx() context: Context) {
    return (await milestonesOf(context, id)) ?? []
  }

  @FieldResolver(() => Int, {
    description:
      'By how many days its latest open milestone is late; 0 if none is, or it was stopped (延误天数).',
  })
  async daysLate(@Root() { id, stoppedOn }: ProjectRow, @Ctx() context: Context) {
    const open = ((await milestonesOf(context, id)) ?? []).filter(({ doneOn }) => doneOn === null)
    const today = dayOf(context.now()).toString()
    return stoppedOn ? 0 : Math.max(0, ...open.map((milestone) => daysLate(milestone, today)))
  }

  @FieldResolver(() => Budget, { description: 'Its money (经费).' })
  async budget(@Root() { id }: ProjectRow, @Ctx() context: Context) {
    return budgetOf((await budgetEntriesOf(context, id)) ?? [])
  }

  @FieldResolver(() => [BudgetEntry], { description: 'The entries of its money by day (经费条目).' })
  async budgetEntries(@Root() { id }: ProjectRow, @Ctx() context: Context) {
    return (await budgetEntriesOf(context, id)) ?? []
  }

  @FieldResolver(() => [Organization], { description: 'Who supervises it (监督单位).' })
  async supervisors(@Root() { id }: ProjectRow, @Ctx() context: Context) {
    return ((await supervisorsOf(context, id)) ?? []).map(({ organizationId }) => ({ id: organizationId }))
  }

  @FieldResolver(() => [Evidence], {
    description: 'What showed at its acceptance that it is done (佐证材料).',
  })
  async evidence(@Root() { id }: ProjectRow, @Ctx() context: Context) {
    return (await evidenceOf(context, id)) ?? []
  }

  @FieldResolver(() => [ProjectStep], { description: 'All that happened to it, in order (项目记录).' })
  async steps(@Root() { id }: ProjectRow, @Ctx() context: Context) {
    return (await stepsOfProject(context, id)) ?? []
  }
}

@Resolver(() => Milestone)
export class MilestoneResolver {
  @FieldResolver(() => Int, {
    description: 'By how many days it is late, or was reached late; 0 if it is not (延误天数).',
  })
  daysLate(@Root() milestone: Milestone, @Ctx() { now }: Context) {
    return daysLate(milestone, dayOf(now()).toString())
  }
}

@Resolver(() => NextStage)
export class NextStageResolver {
  @FieldResolver(() => Article, {
    nullable: true,
    description: 'The article of the charter that says so; null where it follows common use (依据条款).',
  })
  article(@Root() { articleId }: NextStage) {
    return articleId && { id: articleId }
  }
}
