import { LockMode } from '@mikro-orm/core'
import { sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { dayOf } from '../../../shared/time.ts'
import { delegateOf, type Entitled } from '../meeting/delegate.rules.ts'
import { allianceInside, checkOffice, checkSignedIn } from '../meeting/meeting.changes.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
import { MeetingRequest } from './request.entity.ts'
import { checkUnanswered } from './request.rules.ts'

/** The member of an alliance that the caller acts for; `named` where there are several. */
export async function memberFor(
  { db, access, now }: MutationContext,
  allianceId: string,
  named: string | null | undefined,
): Promise<string> {
  const places = access.placesOf('KEEPERS')
  const today = dayOf(now()).toString()
  const { rows } = await sql<Entitled>`
    select distinct m.organization_id as "organizationId", o.path
    from activities.alliance_member m join activities.place o on o.id = m.organization_id
    where m.alliance_id = ${allianceId} and m.since <= ${today}::date and (m.until is null or m.until > ${today}::date)
      and o.path && ${places}::text[]`.execute(db)
  return delegateOf(places, rows, named ?? null)
}

/** A request to be answered by the office, locked, of the version that was sent. */
export async function lockRequest(
  context: MutationContext,
  { requestId: id, version }: { readonly requestId: string; readonly version?: number | null },
): Promise<MeetingRequest> {
  checkSignedIn(context)
  const request = await context.em.findOne(MeetingRequest, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!request) throw new NotFoundError('requestId', id)
  checkOffice(context, await allianceInside(context, request.allianceId, { field: 'requestId', id }))
  checkVersion(request.version, version)
  checkUnanswered(request.status)
  return request
}

/** Tells of a step of a request; `kind` is `meetingRequest.…`. */
export function tellOfRequest({ em }: MutationContext, request: MeetingRequest, kind: string): void {
  const { id, allianceId, organizationId, meetingId } = request
  const called = meetingId ? { meeting: meetingId } : {}
  record(em, {
    kind,
    about: { meetingRequest: id, alliance: allianceId, organization: organizationId, ...called },
  })
}
