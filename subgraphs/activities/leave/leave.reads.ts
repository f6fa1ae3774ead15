import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import type { Leave } from './leave.entity.ts'

export type LeaveRow = Leave & { readonly meetingId: string }

/** Who has asked for leave and has not come after all itself, in the order of asking. Meetings reach only those who may see them. */
export const leavesFrom = batched(async (context: Context, meetingIds) => {
  const { rows } = await sql<LeaveRow>`
    select l.meeting_id as "meetingId", l.organization_id as "organizationId", l.reason, l.asked_at as "askedAt"
    from activities.leave l where l.meeting_id = any(${unseen(meetingIds)})
      and not exists (select 1 from activities.attendance a
        where a.meeting_id = l.meeting_id and a.organization_id = l.organization_id and a.proxy_id is null)
    order by l.asked_at, l.organization_id`.execute(context.db)
  return Map.groupBy(rows, (row) => row.meetingId)
})
