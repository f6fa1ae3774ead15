import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { personalMembers, visibleMembers } from '../member/member.access.ts'
import type { Post } from './post.entity.ts'

const columns = sql`t.id, t.member_id as "memberId", t.organization_id as "organizationId", t.kind, t.since, t.until`
const from = sql`members.post t join members.member m on m.id = t.member_id`

/** Where somebody held a post once is where somebody belonged: a host of a report-in is told the present posts only. */
function visiblePosts(context: Context) {
  return sql`((t.until is null and ${visibleMembers(context)}) or ${personalMembers(context)})`
}

/** A post of a member whom the viewer may know of, or null. */
export const postById = batched<Post>(async (context, ids) => {
  const { rows } = await sql<Post>`
    select ${columns} from ${from}
    where t.id = any(${unseen(ids)}) and ${visiblePosts(context)}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

function listing(context: Context): Listing {
  const order = { by: sql`t.since`, type: 'date', descending: true } as const
  return { columns, from, where: visiblePosts(context), order, id: sql`t.id` }
}

/** The posts of members, the latest first. */
export const postsOf = batchedBy((context, memberIds, page: PageArgs) =>
  readChildPages<Post>(context, listing(context), sql`t.member_id`, memberIds, page),
)

/** The posts in organizations, of members whom the viewer may know of, the latest first. */
export const postsIn = batchedBy((context, organizationIds, page: PageArgs) =>
  readChildPages<Post>(context, listing(context), sql`t.organization_id`, organizationIds, page),
)
