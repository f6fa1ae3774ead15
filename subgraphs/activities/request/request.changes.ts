import { LockMode } from '@mikro-orm/core'
import { NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { allianceInside, checkOffice, checkSignedIn } from '../meeting/meeting.changes.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
import { MeetingRequest } from './request.entity.ts'
import { checkUnanswered } from './request.rules.ts'

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
