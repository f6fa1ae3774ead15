import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { personalMembers } from '../member/member.access.ts'
import type { Belonging } from './belonging.entity.ts'

const columns = sql`b.id, b.member_id as "memberId", b.organization_id as "organizationId", b.since, b.until, b.sealed`

/** A period of a member of whom the viewer may read what is personal, or null. */
export const belongingById = batched<Belonging>(async (context, ids) => {
  const { rows } = await sql<Belonging>`
    select ${columns} from members.belonging b join members.member m on m.id = b.member_id
    where b.id = any(${unseen(ids)}) and ${personalMembers(context)}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

const listing: Listing = {
  columns,
  from: sql`members.belonging b`,
  where: sql`true`,
  order: { by: sql`b.since`, type: 'date', descending: true },
  id: sql`b.id`,
}

/** The periods of members, the latest first. For members whom the viewer has been shown. */
export const belongingsOf = batchedBy((context, memberIds, page: PageArgs) =>
  readChildPages<Belonging>(context, listing, sql`b.member_id`, memberIds, page),
)

/** The organization to which a member belonged on a day (ISO date), or null. For members whom the viewer has been shown. */
export const organizationIdAt = batchedBy(async (context, memberIds, day: string) => {
  const { rows } = await sql<{ memberId: string; organizationId: string }>`
    select b.member_id as "memberId", b.organization_id as "organizationId" from members.belonging b
    where b.member_id = any(${unseen(memberIds)})
      and b.since <= ${day}::date and (b.until is null or b.until > ${day}::date)`.execute(context.db)
  return new Map(rows.map(({ memberId, organizationId }) => [memberId, organizationId]))
})
