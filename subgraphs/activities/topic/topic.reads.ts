import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { visibleMeeting } from '../place/inside.ts'
import type { Topic } from './topic.entity.ts'

export type TopicRow = Topic

const columns = sql`t.id, t.meeting_id as "meetingId", t.organization_id as "organizationId", t.title, t.note, t.status,
  t.answer, t.handed_in_at as "handedInAt", t.version`

/** One topic by its id, where the viewer may see its meeting. */
export const topicById = batched(async (context: Context, ids) => {
  const { rows } = await sql<TopicRow>`
    select ${columns} from activities.topic t join activities.meeting m on m.id = t.meeting_id
    where t.id = any(${unseen(ids)}) and ${visibleMeeting(context)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** What was handed in for meetings, in the order of handing in: ids sort by time. */
export const topicsFor = batched(async (context: Context, meetingIds) => {
  const { rows } = await sql<TopicRow>`
    select ${columns} from activities.topic t where t.meeting_id = any(${unseen(meetingIds)}) order by t.id`.execute(
    context.db,
  )
  return Map.groupBy(rows, (row) => row.meetingId)
})
