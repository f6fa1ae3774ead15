import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { visibleMembers } from '../member/member.access.ts'
import type { Honour } from './honour.entity.ts'
import type { ShownRole } from './shown-role.entity.ts'

const columns = sql`h.id, h.member_id as "memberId", h.title, h.awarded_on as "awardedOn", h.revoked_on as "revokedOn"`

/** An honour of a member whom the viewer may know of, or null. */
export const honourById = batched<Honour>(async (context, ids) => {
  const { rows } = await sql<Honour>`
    select ${columns} from members.honour h join members.member m on m.id = h.member_id
    where h.id = any(${unseen(ids)}) and ${visibleMembers(context)}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

const listing: Listing = {
  columns,
  from: sql`members.honour h`,
  where: sql`true`,
  order: { by: sql`h.awarded_on`, type: 'date', descending: true },
  id: sql`h.id`,
}

/** The honours of members, the latest first. For members whom the viewer has been shown. */
export const honoursOf = batchedBy((context, memberIds, page: PageArgs) =>
  readChildPages<Honour>(context, listing, sql`h.member_id`, memberIds, page),
)

/** What members chose to show. For members whom the viewer has been shown. */
export const shownRoleOf = batched<ShownRole>(async (context, memberIds) => {
  const { rows } = await sql<ShownRole>`
    select s.member_id as "memberId", s.role, s.pledge, s.since from members.shown_role s
    where s.member_id = any(${unseen(memberIds)})`.execute(context.db)
  return byKey(rows, ({ memberId }) => memberId)
})
