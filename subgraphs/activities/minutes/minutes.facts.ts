import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { exclusionsAt } from '../exclusion/exclusion.reads.ts'
import { leavesFrom } from '../leave/leave.reads.ts'
import { bodyWords } from '../meeting/body-kind.ts'
import type { Meeting } from '../meeting/meeting.entity.ts'
import { meetingById } from '../meeting/meeting.reads.ts'
import { meetingQuorum } from '../meeting/quorum.reads.ts'
import { explanation } from '../motion/explanation.ts'
import { motionsOf } from '../motion/motion.reads.ts'
import type { MinutesFacts } from './minutes-text.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** What is known of a closed meeting. */
export async function factsOf(context: MutationContext, meeting: Meeting): Promise<MinutesFacts> {
  const { id } = meeting
  const row = (await meetingById(context, id))!
  const { entitled, excluded, required } = await meetingQuorum(context, row)
  const present = await presentIn(context, id)
  const leaves = (await leavesFrom(context, id)) ?? []
  const exclusions = (await exclusionsAt(context, id)) ?? []
  const absent = [...leaves, ...exclusions].map(({ organizationId }) => organizationId)
  const names = await namesOf(context, [meeting.allianceId, ...absent])
  const withReason = (rows: readonly { organizationId: string; reason: string }[]) =>
    rows.map(({ organizationId, reason }) => ({ name: names.get(organizationId) ?? organizationId, reason }))
  return {
    alliance: names.get(meeting.allianceId) ?? meeting.allianceId,
    body: bodyWords[meeting.body],
    title: meeting.title,
    openedAt: meeting.openedAt!,
    closedAt: meeting.closedAt!,
    agenda: meeting.agenda,
    entitled,
    excluded,
    required,
    present,
    onLeave: withReason(leaves),
    left: withReason(exclusions),
    motions: ((await motionsOf(context, id)) ?? []).map(({ title, decision }) => ({
      title,
      verdict: decision ? explanation(decision) : null,
    })),
  }
}

/** Who came, in the order of coming, and through whom. */
async function presentIn({ db }: MutationContext, meetingId: string): Promise<MinutesFacts['present']> {
  const { rows } = await sql<{ name: string; through: string | null }>`
    select coalesce(o.name, a.organization_id) as name, coalesce(h.name, a.proxy_id) as through
    from activities.attendance a
    left join activities.place o on o.id = a.organization_id left join activities.place h on h.id = a.proxy_id
    where a.meeting_id = ${meetingId} order by a.checked_in_at, a.id`.execute(db)
  return rows
}

async function namesOf({ db }: MutationContext, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<Named>`
    select id, name from activities.place where id = any(${ids}::text[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
