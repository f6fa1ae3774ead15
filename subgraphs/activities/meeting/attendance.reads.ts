import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { visibleMeeting } from '../place/inside.ts'
import type { Attendance } from './attendance.entity.ts'

const columns = sql`a.id, a.organization_id as "organizationId", a.checked_in_at as "checkedInAt", a.proxy_id as "proxyId"`

const attendances: Listing = {
  columns,
  from: sql`activities.attendance a`,
  where: sql`true`,
  order: { by: sql`a.checked_in_at`, type: 'timestamptz' },
  id: sql`a.id`,
}

/** Who came to a meeting, in the order of coming. Meetings reach only those who may see them, and these with them. */
export const attendancesOf = batchedBy((context, meetingIds, page: PageArgs) =>
  readChildPages<Attendance>(context, attendances, sql`a.meeting_id`, meetingIds, page),
)

/** One attendance by its id, where the viewer may see the meeting. */
export const attendanceById = batched(async (context: Context, ids) => {
  const { rows } = await sql<Attendance>`
    select ${columns} from activities.attendance a join activities.meeting m on m.id = a.meeting_id
    where a.id = any(${unseen(ids)}) and ${visibleMeeting(context)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})
