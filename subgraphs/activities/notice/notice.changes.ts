import type { MutationContext } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { charterOn } from '../charter/charter.reads.ts'
import type { Meeting } from '../meeting/meeting.entity.ts'
import { rulesOfMeeting } from '../meeting/quorum.reads.ts'
import { checkNotice } from './notice.rules.ts'

/** A meeting is held with the notice that the charter of the day of its call asks for; on a matter where it is about one. */
export async function checkNoticeOf(
  context: MutationContext,
  { allianceId, body, calledAt, urgent }: Pick<Meeting, 'allianceId' | 'body' | 'calledAt' | 'urgent'>,
  meetsOn: Temporal.PlainDate,
  field: 'startsAt' | 'meetingId',
  matter: string | null = null,
): Promise<void> {
  const calledOn = dayOf(Temporal.Instant.from(calledAt))
  const charterId = await charterOn(context.db, allianceId, calledOn.toString())
  const { notice } = await rulesOfMeeting(context, { body, charterId }, matter)
  checkNotice(notice, { calledOn, meetsOn, urgent }, field)
}
