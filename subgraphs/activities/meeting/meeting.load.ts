import { type Kysely, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { type Authorship, appendEvents } from '../../../shared/events/outbox.ts'
import { newId } from '../../../shared/ids.ts'
import { loadMotions, type RecordedMotion } from '../motion/motion.load.ts'
import { fulfilBy, obligationEvents } from '../obligation/fulfil.ts'
import { noteMeetings } from '../obligation/meeting-deeds.ts'
import type { BodyKind } from './body-kind.ts'
import { heldEvents } from './held.events.ts'
import { meetingEvent } from './meeting.changes.ts'

const batchSize = 500

/** A meeting as records have it. Instants are ISO texts; `endedAt` is null where it was not held. */
export interface RecordedMeeting {
  readonly id: string
  readonly allianceId: string
  readonly bodyId: string | null
  readonly body: `${BodyKind}`
  readonly title: string
  readonly calledAt: string
  readonly startsAt: string
  readonly endedAt: string | null
  readonly status: 'CALLED' | 'CLOSED' | 'CANCELLED'
  readonly agenda: readonly string[]
  readonly attendances: readonly { readonly organizationId: string; readonly checkedInAt: string }[]
  readonly motions?: readonly RecordedMotion[] | undefined
}

/**
 * Takes over meetings from records, in one transaction. For those that were held, who was entitled follows from the members
 * of the day together with who came, and the rules are those of the charter that was in force on the day; so the copies of
 * alliances and charters must be there first.
 */
export async function loadMeetings(
  db: Kysely<unknown>,
  meetings: readonly RecordedMeeting[],
  authorship: Authorship,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (let from = 0; from < meetings.length; from += batchSize)
      await loadBatch(tx, meetings.slice(from, from + batchSize), authorship)
  })
}

async function loadBatch(
  db: Kysely<unknown>,
  meetings: readonly RecordedMeeting[],
  authorship: Authorship,
): Promise<void> {
  const held = meetings.filter(({ status }) => status === 'CLOSED').map(({ id }) => id)
  await insertMeetings(db, meetings)
  await insertAttendances(db, meetings)
  await sql`
    insert into activities.entitlement (meeting_id, organization_id)
    select meeting_id, organization_id from activities.seat where meeting_id = any(${held}::text[])
    union select meeting_id, organization_id from activities.attendance where meeting_id = any(${held}::text[])`.execute(
    db,
  )
  await fixCharters(db, held)
  await loadMotions(db, meetings)
  await noteMeetings(db, held)
  const fulfilled = obligationEvents(await fulfilBy(db, held))
  const events = [...(await heldEvents(db, held, 'meeting.recorded')), ...meetings.flatMap(notHeld)]
  await appendEvents(db, 'activities', [...events, ...fulfilled], authorship)
}

/** What is told of one that is still to be held, or will not be. */
function notHeld({ status, ...meeting }: RecordedMeeting): DomainEvent[] {
  if (status === 'CLOSED') return []
  return [meetingEvent(meeting, status === 'CALLED' ? 'meeting.called' : 'meeting.cancelled')]
}

async function insertMeetings(db: Kysely<unknown>, meetings: readonly RecordedMeeting[]): Promise<void> {
  await sql`
    insert into activities.meeting
      (id, alliance_id, body, body_id, title, agenda, status, called_at, starts_at, opened_at, closed_at)
    select id, "allianceId", body, "bodyId", title, agenda, status, "calledAt", "startsAt",
      case when status = 'CLOSED' then "startsAt" end, case when status = 'CLOSED' then "endedAt" end
    from jsonb_to_recordset(${JSON.stringify(meetings)}::jsonb) as m(id text, "allianceId" text, body text, "bodyId" text,
      title text, agenda text[], status text, "calledAt" timestamptz, "startsAt" timestamptz, "endedAt" timestamptz)`.execute(
    db,
  )
}

async function insertAttendances(db: Kysely<unknown>, meetings: readonly RecordedMeeting[]): Promise<void> {
  const rows = meetings.flatMap(({ id: meetingId, attendances }) =>
    attendances.map((attendance) => ({ id: newId('attendance'), meetingId, ...attendance })),
  )
  await sql`
    insert into activities.attendance (id, meeting_id, organization_id, checked_in_at)
    select id, "meetingId", "organizationId", "checkedInAt" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as a(id text, "meetingId" text, "organizationId" text, "checkedInAt" timestamptz)`.execute(db)
}

/** The version of the charter that was in force on the day; before the first there is none. */
async function fixCharters(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  await sql`
    update activities.meeting set charter_id = activities.charter_on(alliance_id, held_on)
    where id = any(${ids}::text[])`.execute(db)
}
