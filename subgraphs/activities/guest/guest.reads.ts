import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'

/** The ids of the alliances and organizations that are invited to meetings from outside. */
export const guestsAt = batched(async (context: Context, meetingIds) => {
  const { rows } = await sql<{ meetingId: string; ids: string[] }>`
    select meeting_id as "meetingId", array_agg(guest_id order by guest_id) as ids from activities.guest
    where meeting_id = any(${unseen(meetingIds)}) group by 1`.execute(context.db)
  return new Map(rows.map(({ meetingId, ids }) => [meetingId, ids]))
})

/** Those of some places that are alliances, or organizations. */
export function ofType(prefix: 'alliance' | 'org', ids: readonly string[] | null): { id: string }[] {
  return (ids ?? []).filter((id) => id.startsWith(`${prefix}_`)).map((id) => ({ id }))
}
