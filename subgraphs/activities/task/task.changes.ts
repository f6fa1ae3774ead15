import { LockMode } from '@mikro-orm/core'
import { ForbiddenError, NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import type { Place } from '../../../shared/places/place.ts'
import { allianceInside, checkSignedIn } from '../meeting/meeting.changes.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
import { keeps } from '../membership/keeper.ts'
import { Task } from './task.entity.ts'

interface Sent {
  readonly taskId: string
  readonly version?: number | null
}

/** A task that the caller may see, locked until the change is done, with its alliance's place. */
export async function lockTask(
  context: MutationContext,
  { taskId: id }: Sent,
): Promise<{ task: Task; alliance: Place }> {
  checkSignedIn(context)
  const task = await context.em.findOne(Task, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!task) throw new NotFoundError('taskId', id)
  return { task, alliance: await allianceInside(context, task.allianceId, { field: 'taskId', id }) }
}

/** A task to be reported on by who keeps the member whose it is. */
export async function lockOwnTask(context: MutationContext, sent: Sent): Promise<Task> {
  const { task } = await lockTask(context, sent)
  if (!(await keeps(context, task.organizationId))) throw new ForbiddenError()
  checkVersion(task.version, sent.version)
  return task
}

/** Tells of a step of a task; `kind` is `task.…`. */
export function tellOfTask(
  { em }: MutationContext,
  { id, motionId, allianceId, organizationId }: Task,
  kind: string,
): void {
  record(em, {
    kind,
    about: { task: id, motion: motionId, alliance: allianceId, organization: organizationId },
  })
}
