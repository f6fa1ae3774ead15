import { LockMode } from '@mikro-orm/core'
import { NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { checkSignedIn, lockMeeting } from '../meeting/meeting.changes.ts'
import type { Meeting } from '../meeting/meeting.entity.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
import { Minutes } from './minutes.entity.ts'
import type { AdoptMinutesInput } from './minutes.inputs.ts'
import { checkDraft } from './minutes.rules.ts'

/** A draft to be changed by the office, locked with its meeting. */
export async function lockDraft(
  context: MutationContext,
  { minutesId: id, version }: Pick<AdoptMinutesInput, 'minutesId' | 'version'>,
): Promise<{ minutes: Minutes; meeting: Meeting }> {
  checkSignedIn(context)
  const known = await context.em.findOne(Minutes, { id })
  if (!known) throw new NotFoundError('minutesId', id)
  const meeting = await lockMeeting(context, known.meetingId, { field: 'minutesId', id })
  const minutes = await context.em.findOneOrFail(
    Minutes,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  )
  checkDraft(minutes.status)
  checkVersion(minutes.version, version)
  return { minutes, meeting }
}
