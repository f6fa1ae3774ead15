import { LockMode } from '@mikro-orm/core'
import { sql } from 'kysely'
import { ForbiddenError, NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { Place } from '../../../shared/places/place.ts'
import { allianceInside, checkSignedIn } from '../meeting/meeting.changes.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
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
  const owner = (await readPlaces(context.db, 'activities', [task.organizationId])).get(task.organizationId)
  if (!owner || !context.access.isIn('KEEPERS', { places: owner.path })) throw new ForbiddenError()
  checkVersion(task.version, sent.version)
  return task
}

export async function isMemberOn(
  { db }: MutationContext,
  allianceId: string,
  organizationId: string,
  day: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from activities.alliance_member m where m.alliance_id = ${allianceId} and m.organization_id = ${organizationId}
      and m.since <= ${day}::date and (m.until is null or m.until > ${day}::date) limit 1`.execute(db)
  return rows.length > 0
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
