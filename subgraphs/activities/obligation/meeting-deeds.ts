import { type Kysely, sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { fulfilBy, obligationEvents } from './fulfil.ts'

/** A meeting that has just been closed fulfils what it was due for, in the same transaction. */
export async function fulfilByMeeting({ db, em }: MutationContext, meetingId: string): Promise<void> {
  await noteMeetings(db, [meetingId])
  for (const event of obligationEvents(await fulfilBy(db, [meetingId]))) record(em, event)
}

/**
 * Notes of meetings that are closed that they were held. One below its quorum could not be held and does nothing
 * (document 0, articles 10 and 12).
 */
export async function noteMeetings(db: Kysely<unknown>, meetingIds: readonly string[]): Promise<void> {
  await sql`
    insert into activities.deed (id, place_id, alliance_id, subject, body, body_id, counts_on, done_on)
    select m.id, m.alliance_id, m.alliance_id, 'MEETING', m.body, m.body_id, m.held_on, m.held_on
    from activities.meeting m
    where m.id = any(${meetingIds}::text[]) and m.status = 'CLOSED' and activities.quorate(m.id)
    on conflict (id) do nothing`.execute(db)
}
