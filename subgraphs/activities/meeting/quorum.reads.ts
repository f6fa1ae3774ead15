import { sql } from 'kysely'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { votingRulesOf } from '../charter/charter.reads.ts'
import { votingRules } from '../charter/charter.rules.ts'
import type { MeetingRow } from './meeting.reads.ts'
import { type Presence, type QuorumCount, quorumOf } from './quorum.rules.ts'

type CountedPresence = Presence & { readonly id: string }

const presenceOf = batched(async (context: Context, ids) => readPresence(context.db, ids))

/** How many are entitled and present, by meeting; within a change: as the change sees it. */
export async function readPresence(
  db: Context['db'],
  ids: readonly string[],
): Promise<Map<string, CountedPresence>> {
  const { rows } = await sql<CountedPresence>`
    select m.id,
      (select count(*)::int from activities.entitled e where e.meeting_id = m.id) as entitled,
      (select count(*)::int from activities.attendance a where a.meeting_id = m.id) as present
    from activities.meeting m where m.id = any(${ids}::text[])`.execute(db)
  return byKey(rows, (row) => row.id)
}

/** By the rules it opened under; before that, by those of the charter in force. */
export async function meetingQuorum(
  context: Context,
  { id, allianceId, body, rules }: MeetingRow,
): Promise<QuorumCount> {
  const [presence, current] = await Promise.all([
    presenceOf(context, id),
    rules ? null : votingRulesOf(context, allianceId),
  ])
  const { quorum } = rules ?? votingRules(current ?? [], body)
  return quorumOf(presence ?? { entitled: 0, present: 0 }, quorum)
}
