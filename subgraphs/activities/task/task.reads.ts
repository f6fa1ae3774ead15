import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { dayOf } from '../../../shared/time.ts'
import { inside } from '../place/inside.ts'
import type { Task } from './task.entity.ts'
import type { TaskState } from './task-state.ts'

export type TaskRow = Pick<
  Task,
  | 'id'
  | 'allianceId'
  | 'motionId'
  | 'organizationId'
  | 'title'
  | 'dueOn'
  | 'progress'
  | 'note'
  | 'doneOn'
  | 'version'
> & { readonly state: TaskState }

const columnsOn = (context: Context) => sql`
  t.id, t.alliance_id as "allianceId", t.motion_id as "motionId", t.organization_id as "organizationId", t.title,
  t.due_on as "dueOn", t.progress, t.note, t.done_on as "doneOn", t.version, ${stateOn(context)} as state`

/** The state on the day of asking. */
const stateOn = ({ now }: Context) => sql`case when t.done_on is not null then 'DONE'
  when t.due_on >= ${dayOf(now()).toString()}::date then 'UNDER_WAY' else 'OVERDUE' end`

const visible = (context: Context) => inside(context, sql`t.alliance_id`)

/** One task by its id, where the viewer is inside its alliance. */
export const taskById = batched(async (context: Context, ids) => {
  const { rows } = await sql<TaskRow>`
    select ${columnsOn(context)} from activities.task t where t.id = any(${unseen(ids)}) and ${visible(context)}`.execute(
    context.db,
  )
  return byKey(rows, (row) => row.id)
})

/** What is to be done of motions, in the order of assigning; for those inside the alliance, and not for its meeting's guests. */
export const tasksOfMotion = batched(async (context: Context, motionIds) => {
  const { rows } = await sql<TaskRow>`
    select ${columnsOn(context)} from activities.task t 
    where t.motion_id = any(${unseen(motionIds)}) and ${visible(context)} order by t.id`.execute(context.db)
  return Map.groupBy(rows, (row) => row.motionId)
})

export interface TaskChoice {
  readonly page: PageArgs
  readonly state: readonly TaskState[] | null
}

export const tasksOfAlliance = batchedBy((context, ids, choice: TaskChoice) =>
  pages(context, sql`t.alliance_id`, ids, choice),
)

export const tasksOfOrganization = batchedBy((context, ids, choice: TaskChoice) =>
  pages(context, sql`t.organization_id`, ids, choice),
)

function pages(
  context: Context,
  parent: RawBuilder<unknown>,
  ids: readonly string[],
  { page, state }: TaskChoice,
) {
  const chosen = state ? sql`${stateOn(context)} = any(${state}::text[])` : sql`true`
  const listing: Listing = {
    columns: columnsOn(context),
    from: sql`activities.task t`,
    where: sql`${chosen} and ${visible(context)}`,
    order: { by: sql`t.due_on`, type: 'date' },
    id: sql`t.id`,
  }
  return readChildPages<TaskRow>(context, listing, parent, ids, page)
}
