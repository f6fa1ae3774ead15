import { LockMode } from '@mikro-orm/core'
import { sql } from 'kysely'
import { ForbiddenError, NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { DomainEvent } from '../../../shared/events/event.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { Place } from '../../../shared/places/place.ts'
import { meetingPlace } from '../guest/guest.changes.ts'
import { Meeting } from './meeting.entity.ts'
import type { CallMeetingInput } from './meeting.inputs.ts'
import type { Body } from './meeting.rules.ts'
import { MeetingStatus } from './meeting-status.ts'

/** What the input named, for a refusal that tells nothing else. */
interface Named {
  readonly field: string
  readonly id: string
}

/** Changes are made by somebody. */
export function checkSignedIn({ viewer }: MutationContext): void {
  if (!viewer) throw new UnauthenticatedError()
}

/** Meetings are run by the alliance's office. */
export function checkOffice({ access }: MutationContext, { path }: Place): void {
  if (!access.isIn('OFFICE', { places: path })) throw new ForbiddenError()
}

/** The place of an alliance that the viewer is inside of; to others it is as if there were none. */
export async function allianceInside(
  context: MutationContext,
  id: string,
  named: Named = { field: 'allianceId', id },
): Promise<Place> {
  checkSignedIn(context)
  const place = (await readPlaces(context.db, 'activities', [id])).get(id)
  if (!place || !context.access.isIn('INSIDE', { places: place.inside }))
    throw new NotFoundError(named.field, named.id)
  return place
}

/** A meeting that the caller is inside of, with its alliance's place, locked until the change is done. */
export async function lockMeetingInside(
  context: MutationContext,
  id: string,
  named: Named = { field: 'meetingId', id },
): Promise<{ meeting: Meeting; place: Place }> {
  checkSignedIn(context)
  const meeting = await context.em.findOne(Meeting, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!meeting) throw new NotFoundError(named.field, named.id)
  return { meeting, place: await placeInside(context, meeting, named) }
}

/** The place of a meeting that the viewer is inside of, or invited to; to others it is as if there were none. */
export async function placeInside(
  context: MutationContext,
  meeting: Pick<Meeting, 'id' | 'allianceId'>,
  named: Named,
): Promise<Place> {
  const place = await meetingPlace(context.db, meeting)
  if (!place || !context.access.isIn('INSIDE', { places: place.inside }))
    throw new NotFoundError(named.field, named.id)
  return place
}

/** A meeting to be changed by the office, locked until the change is done. */
export async function lockMeeting(context: MutationContext, id: string, named?: Named): Promise<Meeting> {
  const { meeting, place } = await lockMeetingInside(context, id, named)
  checkOffice(context, place)
  return meeting
}

/** A meeting as its call makes it. */
export function newMeeting(
  { em, now }: MutationContext,
  input: Pick<CallMeetingInput, 'allianceId' | 'body' | 'title' | 'agenda' | 'startsAt' | 'urgent'>,
  body: Body | null,
): Meeting {
  return em.create(Meeting, {
    id: newId('meeting'),
    allianceId: input.allianceId,
    body: input.body,
    bodyId: body?.id ?? null,
    title: input.title.trim(),
    agenda: input.agenda ?? [],
    status: MeetingStatus.CALLED,
    calledAt: now().toString(),
    startsAt: input.startsAt,
    openedAt: null,
    closedAt: null,
    checkInCode: null,
    charterId: null,
    urgent: input.urgent ?? false,
    version: 1,
  })
}

export async function bodiesOf({ db }: MutationContext, allianceId: string): Promise<Body[]> {
  const { rows } = await sql<Body>`
    select id, kind, name from activities.body where alliance_id = ${allianceId} order by id`.execute(db)
  return rows
}

/** Fixes who is entitled, now that the meeting is open; answers how many. */
export async function freezeEntitled({ db }: MutationContext, meetingId: string): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into activities.entitlement (meeting_id, organization_id)
    select distinct meeting_id, organization_id from activities.seat where meeting_id = ${meetingId}`.execute(
    db,
  )
  return Number(numAffectedRows ?? 0n)
}

/** Tells of a step of a meeting; `kind` is `meeting.…`. */
export function tellOfMeeting(
  { em }: MutationContext,
  meeting: Pick<Meeting, 'id' | 'allianceId'>,
  kind: string,
): void {
  record(em, meetingEvent(meeting, kind))
}

export function meetingEvent(
  { id, allianceId }: Pick<Meeting, 'id' | 'allianceId'>,
  kind: string,
  organizations: readonly string[] = [],
): DomainEvent {
  const named = organizations.length > 0 ? { organization: organizations } : {}
  return { kind, about: { meeting: id, alliance: allianceId, ...named } }
}
