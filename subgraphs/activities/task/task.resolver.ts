import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { checkOffice } from '../meeting/meeting.changes.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
import { membersAmong } from '../membership/membership.reads.ts'
import { lockMotion } from '../motion/motion.changes.ts'
import { Motion } from '../motion/motion.entity.ts'
import { type MotionRow, motionById } from '../motion/motion.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { checkReason, checkTitle } from '../text/text.rules.ts'
import { lockOwnTask, lockTask, tellOfTask } from './task.changes.ts'
import { Task } from './task.entity.ts'
import { AssignTaskInput, ReopenTaskInput, ReportTaskInput, TaskPayload } from './task.inputs.ts'
import { type TaskRow, tasksOfAlliance, tasksOfMotion, tasksOfOrganization } from './task.reads.ts'
import { checkAssigning, checkProgress, checkTaskIs } from './task.rules.ts'
import { TaskState } from './task-state.ts'

const TaskConnection = connectionOf(Task, 'Task', '任务')
const stateOption = { nullable: true, description: 'In one of these states (状态).' }

const today = ({ now }: Context) => dayOf(now()).toString()

@Resolver()
export class TaskChangesResolver {
  @Mutation(() => TaskPayload, {
    description:
      'Assign what is to be done of a motion that was passed to a member; by the office (分派任务).',
  })
  async assignTask(
    @Arg('input', () => AssignTaskInput, { description: 'What, whose and by when (任务).' })
    { motionId, organizationId, title, dueOn }: AssignTaskInput,
    @Ctx() context: MutationContext,
  ): Promise<TaskPayload> {
    const { motion, meeting } = await lockMotion(context, motionId)
    checkTitle(title)
    const { allianceId } = meeting
    const members = await membersAmong(context.db, allianceId, [organizationId], today(context))
    const isMember = members.has(organizationId)
    checkAssigning({ outcome: motion.decision?.outcome, isMember, dueOn, today: today(context) })
    const task = context.em.create(Task, {
      id: newId('task'),
      allianceId,
      motionId,
      organizationId,
      title: title.trim(),
      dueOn,
      progress: 0,
      note: null,
      doneOn: null,
      assignedAt: context.now().toString(),
      version: 1,
    })
    tellOfTask(context, task, 'task.assigned')
    return { task }
  }

  @Mutation(() => TaskPayload, {
    description: 'Say how far a task is, by the member whose it is; at 100 it is done (报告任务进展).',
  })
  async reportTask(
    @Arg('input', () => ReportTaskInput, { description: 'How far it is (进展).' }) input: ReportTaskInput,
    @Ctx() context: MutationContext,
  ): Promise<TaskPayload> {
    const task = await lockOwnTask(context, input)
    checkTaskIs('UNDER_WAY', task.doneOn)
    checkProgress(input.progress)
    checkReason(input.note, 'note')
    task.progress = input.progress
    task.note = input.note.trim()
    task.doneOn = input.progress === 100 ? today(context) : null
    tellOfTask(context, task, task.doneOn ? 'task.done' : 'task.reported')
    return { task }
  }

  @Mutation(() => TaskPayload, {
    description:
      'Reopen a task that is not done after all, with a reason; it starts anew; by the office (退回任务).',
  })
  async reopenTask(
    @Arg('input', () => ReopenTaskInput, { description: 'Which, and why (任务与原因).' })
    input: ReopenTaskInput,
    @Ctx() context: MutationContext,
  ): Promise<TaskPayload> {
    const { task, alliance } = await lockTask(context, input)
    checkOffice(context, alliance)
    checkVersion(task.version, input.version)
    checkTaskIs('DONE', task.doneOn)
    checkReason(input.reason)
    task.note = input.reason.trim()
    task.progress = 0
    task.doneOn = null
    tellOfTask(context, task, 'task.reopened')
    return { task }
  }
}

@Resolver(() => Task)
export class TaskResolver {
  @FieldResolver(() => TaskState, { description: 'How it stands on the day of asking (状态).' })
  state(@Root() { state }: TaskRow): TaskState {
    return state
  }

  @FieldResolver(() => Organization, { description: 'The member that does it (责任党组织).' })
  organization(@Root() { organizationId }: TaskRow): Organization {
    return { id: organizationId }
  }

  @FieldResolver(() => Motion, { description: 'The motion it comes of (依据的议案).' })
  motion(@Root() { motionId }: TaskRow, @Ctx() context: Context) {
    return motionById(context, motionId)
  }

  @FieldResolver(() => Alliance, { description: 'Of which alliance (联盟).' })
  alliance(@Root() { allianceId }: TaskRow): Alliance {
    return { id: allianceId }
  }
}

@Resolver(() => Motion)
export class MotionTasksResolver {
  @FieldResolver(() => [Task], {
    description: 'What is to be done of it, in the order of assigning; for those inside the alliance (任务).',
  })
  async tasks(@Root() { id }: MotionRow, @Ctx() context: Context) {
    return (await tasksOfMotion(context, id)) ?? []
  }
}

@Resolver(() => Alliance)
export class AllianceTasksResolver {
  @FieldResolver(() => TaskConnection, {
    description: 'What is to be done of its decisions, earliest due first; for those inside (决议任务).',
  })
  tasks(
    @Root() { id }: Alliance,
    @Arg('state', () => [TaskState], stateOption) state: TaskState[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return tasksOfAlliance(context, id, { page, state })
  }
}

@Resolver(() => Organization)
export class OrganizationTasksResolver {
  @FieldResolver(() => TaskConnection, {
    description:
      'What it is to do of decisions of alliances, earliest due first; for those inside (承办的任务).',
  })
  tasks(
    @Root() { id }: Organization,
    @Arg('state', () => [TaskState], stateOption) state: TaskState[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return tasksOfOrganization(context, id, { page, state })
  }
}
