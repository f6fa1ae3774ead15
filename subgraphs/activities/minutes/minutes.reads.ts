import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { inside, visibleMeeting } from '../place/inside.ts'
import type { Minutes } from './minutes.entity.ts'

const columns = sql`n.id, n.meeting_id as "meetingId", n.text, n.status, n.drafted_at as "draftedAt",
  n.adopted_at as "adoptedAt", n.version`

/** Adopted ones are for all who may see the meeting, drafts for its office. */
const visible = (context: Context) => sql`
  ${visibleMeeting(context)} and (n.status = 'ADOPTED' or ${inside(context, sql`m.alliance_id`, 'OFFICE')})`

export const minutesById = batched(async (context: Context, ids) => {
  const { rows } = await sql<Minutes>`
    select ${columns} from activities.minutes n join activities.meeting m on m.id = n.meeting_id
    where n.id = any(${unseen(ids)}) and ${visible(context)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

export const minutesOf = batched(async (context: Context, meetingIds) => {
  const { rows } = await sql<Minutes>`
    select ${columns} from activities.minutes n join activities.meeting m on m.id = n.meeting_id
    where n.meeting_id = any(${unseen(meetingIds)}) and ${visible(context)}`.execute(context.db)
  return byKey(rows, (row) => row.meetingId)
})
