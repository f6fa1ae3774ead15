import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { meetingRulesOf } from '../charter/charter.reads.ts'
import { type VotingRules, votingRules } from '../charter/charter.rules.ts'
import type { MeetingRow } from './meeting.reads.ts'
import { type Presence, type QuorumCount, quorumOf } from './quorum.rules.ts'

type CountedPresence = Presence & { readonly id: string }

const presenceOf = batched(async (context: Context, ids) => readPresence(context.db, ids))

/** Gives operations the count of a meeting and its rules, read once for all. */
export async function primePresence(
  db: Context['db'],
  id: string,
  contexts: readonly Context[],
): Promise<void> {
  const presence = (await readPresence(db, [id])).get(id)!
  for (const context of contexts) presenceOf.prime(context, id, presence)
}

/** How many are entitled and present, by meeting; within a change: as the change sees it. */
export async function readPresence(
  db: Context['db'],
  ids: readonly string[],
): Promise<Map<string, CountedPresence>> {
  const { rows } = await sql<CountedPresence>`
    select m.id,
      (select count(*)::int from activities.entitled e where e.meeting_id = m.id) as entitled,
      (select count(*)::int from activities.attendance a where a.meeting_id = m.id) as present,
      (select count(*)::int from activities.uncounted u where u.meeting_id = m.id) as excluded
    from activities.meeting m where m.id = any(${unseen(ids)})`.execute(db)
  return byKey(rows, (row) => row.id)
}

/** By the version of the charter that it opened under; before that, by the one of its day. */
export async function meetingQuorum(context: Context, meeting: MeetingRow): Promise<QuorumCount> {
  const [presence, { quorum }] = await Promise.all([
    presenceOf(context, meeting.id),
    rulesOfMeeting(context, meeting),
  ])
  return quorumOf(presence ?? { entitled: 0, present: 0, excluded: 0 }, quorum)
}

/** The rules that a meeting goes by; on a matter where it is about one. */
export async function rulesOfMeeting(
  context: Context,
  { body, charterId }: Pick<MeetingRow, 'body' | 'charterId'>,
  matter: string | null = null,
): Promise<VotingRules> {
  return votingRules((charterId ? await meetingRulesOf(context, charterId) : null) ?? [], body, matter)
}
