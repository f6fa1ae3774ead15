import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'

/** The data of `activity.closed` (docs/events.md). */
interface Closed {
  readonly on: string
  readonly kind: string
  readonly attendance?: readonly { readonly memberId: string; readonly hours: number }[]
}

/** Activities that are service to others. */
const service = new Set(['VOLUNTEER', 'SAFETY_CHECK'])

/** Keeps the hours that members gave at activities of service: the list of the last event of an activity is whole. */
export async function takeHours(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  for (const { kind, about, data } of events) {
    const activityId = String(about.activity)
    if (kind === 'activity.closed') await keep(db, activityId, data as unknown as Closed)
    if (kind === 'activity.cancelled') await keep(db, activityId, null)
  }
}

async function keep(db: Kysely<unknown>, activityId: string, closed: Closed | null): Promise<void> {
  await sql`delete from members.volunteer_hours where activity_id = ${activityId}`.execute(db)
  const given =
    closed && service.has(closed.kind) ? (closed.attendance ?? []).filter(({ hours }) => hours > 0) : []
  if (given.length === 0) return
  await sql`
    insert into members.volunteer_hours (activity_id, member_id, given_on, hours)
    select ${activityId}, m.id, ${closed!.on}::date, r.hours
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r("memberId" text, hours numeric)
    join members.member m on m.id = r."memberId"`.execute(db)
}
