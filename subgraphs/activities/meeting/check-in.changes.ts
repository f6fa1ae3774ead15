import { sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'
import type { DomainEvent } from '../../../shared/events/event.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Asker, type Gathering, outcomeOf } from '../../../shared/graph/gathering.ts'
import { newId } from '../../../shared/ids.ts'
import type { Place } from '../../../shared/places/place.ts'
import { meetingPlace } from '../guest/guest.changes.ts'
import { bringAlong, endProxies, entrustedTo, type Proxies, proxiesAt } from '../proxy/represented.ts'
import { delegatesAt } from './acting-for.ts'
import { CheckInAttempts } from './check-in-attempts.ts'
import { delegateOf, type Entitled } from './delegate.rules.ts'
import { meetingEvent } from './meeting.changes.ts'
import type { Meeting } from './meeting.entity.ts'
import type { CheckInInput } from './meeting.inputs.ts'
import { primeMeeting } from './meeting.reads.ts'
import { checkMeetingState } from './meeting.rules.ts'
import { MeetingStatus } from './meeting-status.ts'
import { primePresence } from './quorum.reads.ts'

type Db = Context['db']
type Locked = Pick<Meeting, 'id' | 'allianceId' | 'status' | 'checkInCode'>

const attempts = new CheckInAttempts()

/** Check-ins at one meeting that come together lock it once. */
export const checkIns: Gathering<CheckInInput> = {
  keyOf: ({ meetingId }) => meetingId,
  async take(db, askers) {
    const id = askers[0]!.input.meetingId
    const meeting = await lockForCheckIns(db, id)
    const place = meeting && (await meetingPlace(db, meeting))
    const delegates = await delegatesAt(db, id, askers)
    const present = await inPersonAt(db, id)
    const given = await proxiesAt(db, id)
    const proxies = new Map(given)
    const admitted: Admitted[] = []
    const outcomes = askers.map((asker) =>
      outcomeOf(() => {
        if (!meeting || !isInside(asker, place)) throw new NotFoundError('meetingId', id)
        const organizationId = checkedIn(asker, meeting, delegates)
        if (present.has(organizationId)) return { payload: { meeting }, events: [] }
        present.add(organizationId)
        admitted.push({ id: newId('attendance'), organizationId, at: asker.context.now().toString() })
        const holderId = proxies.get(organizationId)
        proxies.delete(organizationId)
        return { payload: { meeting }, events: cameEvents(meeting, organizationId, proxies, holderId) }
      }),
    )
    await insertAttendances(db, id, admitted)
    const ended = [...given.keys()].filter((giver) => !proxies.has(giver))
    await endProxies(db, id, ended)
    await bringAlong(db, id, proxies, admitted)
    return outcomes
  },
  async prime(db, askers) {
    const id = askers[0]!.input.meetingId
    const contexts = askers.map(({ context }) => context)
    await Promise.all([primeMeeting(db, id, contexts), primePresence(db, id, contexts)])
  },
}

/** An organization that has come now. */
interface Admitted {
  readonly id: string
  readonly organizationId: string
  readonly at: string
}

/** Who has come brings along whose votes it holds; where another held its own, that is over. */
function cameEvents(
  meeting: Locked,
  organizationId: string,
  proxies: Proxies,
  holderId: string | undefined,
): DomainEvent[] {
  const ended = holderId ? [meetingEvent(meeting, 'meeting.proxyWithdrawn', [organizationId, holderId])] : []
  const came = [organizationId, ...entrustedTo(proxies, organizationId)]
  return [...ended, meetingEvent(meeting, 'meeting.checkedIn', came)]
}

/** One round of check-ins after the other, and none while the meeting is being opened, closed or counted. */
async function lockForCheckIns(db: Db, id: string): Promise<Locked | undefined> {
  const { rows } = await sql<Locked>`
    select id, alliance_id as "allianceId", status, check_in_code as "checkInCode"
    from activities.meeting where id = ${id} for no key update`.execute(db)
  return rows[0]
}

export function isInside({ context }: Pick<Asker<unknown>, 'context'>, place: Place | undefined): boolean {
  return place !== undefined && context.access.isIn('INSIDE', { places: place.inside })
}

/** The organization that is checked in, if the meeting is open and the code is its. */
function checkedIn({ input, context }: Asker<CheckInInput>, meeting: Locked, delegates: readonly Entitled[]) {
  checkMeetingState(meeting.status, MeetingStatus.OPEN)
  const places = context.access.placesOf('KEEPERS')
  const organizationId = delegateOf(places, delegates, input.organizationId ?? null)
  attempts.check(`${meeting.id} ${organizationId}`, meeting.checkInCode ?? '', input.code, context.now())
  return organizationId
}

/** Who has come in person. */
export async function inPersonAt(db: Db, meetingId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select organization_id as id from activities.attendance where meeting_id = ${meetingId} and proxy_id is null`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Who was there through another and comes after all is there in person. */
async function insertAttendances(db: Db, meetingId: string, admitted: readonly Admitted[]): Promise<void> {
  if (admitted.length === 0) return
  await sql`
    insert into activities.attendance (id, meeting_id, organization_id, checked_in_at)
    select id, ${meetingId}, "organizationId", at from jsonb_to_recordset(${JSON.stringify(admitted)}::jsonb)
      as a(id text, "organizationId" text, at timestamptz)
    on conflict (meeting_id, organization_id) do update set proxy_id = null, checked_in_at = excluded.checked_in_at`.execute(
    db,
  )
}
