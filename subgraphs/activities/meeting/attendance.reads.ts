import { sql } from 'kysely'
import { batchedBy } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import type { Attendance } from './attendance.entity.ts'

const attendances: Listing = {
  columns: sql`a.id, a.organization_id as "organizationId", a.checked_in_at as "checkedInAt"`,
  from: sql`activities.attendance a`,
  where: sql`true`,
  order: { by: sql`a.checked_in_at`, type: 'timestamptz' },
  id: sql`a.id`,
}

/** Who came to a meeting, in the order of coming. Meetings reach only those who may see them, and these with them. */
export const attendancesOf = batchedBy((context, meetingIds, page: PageArgs) =>
  readChildPages<Attendance>(context, attendances, sql`a.meeting_id`, meetingIds, page),
)
