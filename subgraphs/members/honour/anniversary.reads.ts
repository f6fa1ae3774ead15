import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batchedBy } from '../../../shared/graph/batch.ts'
import { dayOf } from '../../../shared/time.ts'
import { visibleMembers } from '../member/member.access.ts'
import { type AnniversaryDay, anniversaryWithin } from './anniversary.rules.ts'

/** The anniversary of one member. */
export interface MemberAnniversary extends AnniversaryDay {
  readonly memberId: string
}

/** How many are told at most. */
const most = 100

/** The anniversaries of joining on the rolls of organizations within so many days, of those whom the viewer may know of, the next first. */
export const anniversariesAt = batchedBy(async (context, organizationIds, days: number) => {
  const today = dayOf(context.now()).toString()
  const { rows } = await sql<{ id: string; organizationId: string; joinedOn: string }>`
    select m.id, m.organization_id as "organizationId", m.joined_on as "joinedOn" from members.member m
    where m.organization_id = any(${unseen(organizationIds)}) and m.status = 'ACTIVE' and ${visibleMembers(context)}
      and exists (select 1 from generate_series(0, 1) n(next) where
        (m.joined_on + make_interval(years => extract(year from ${today}::date)::int + n.next
          - extract(year from m.joined_on)::int))::date between ${today}::date and ${today}::date + ${days}::int)`.execute(
    context.db,
  )
  const found = rows.flatMap(({ id, organizationId, joinedOn }) => {
    const day = anniversaryWithin(joinedOn, today, days)
    return day ? [{ ...day, memberId: id, organizationId }] : []
  })
  const sorted = found.toSorted((a, b) => (a.on + a.memberId < b.on + b.memberId ? -1 : 1))
  const byOrganization = Map.groupBy(sorted, ({ organizationId }) => organizationId)
  return new Map([...byOrganization].map(([id, all]) => [id, all.slice(0, most) as MemberAnniversary[]]))
})
