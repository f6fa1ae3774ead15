import { sql } from 'kysely'
import { WrongStateError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { inPersonAt } from '../meeting/check-in.changes.ts'

/** Who is there already asks for no leave. */
export async function checkAbsent({ db }: MutationContext, meetingId: string, organizationId: string) {
  if (!(await inPersonAt(db, meetingId)).has(organizationId)) return
  throw new WrongStateError({ zh: '贵单位已签到。', en: 'Your organization has checked in.' })
}

/** Asked again, the last reason counts. */
export async function keepLeave(
  { db, now }: MutationContext,
  leave: { readonly meetingId: string; readonly organizationId: string; readonly reason: string },
): Promise<void> {
  await sql`
    insert into activities.leave (meeting_id, organization_id, reason, asked_at)
    values (${leave.meetingId}, ${leave.organizationId}, ${leave.reason}, ${now().toString()}::timestamptz)
    on conflict (meeting_id, organization_id) do update set reason = excluded.reason, asked_at = excluded.asked_at`.execute(
    db,
  )
}
