import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { visibleMembers } from '../member/member.access.ts'
import type { Secondment } from './secondment.entity.ts'

const columns = sql`s.id, s.member_id as "memberId", s.from_id as "fromId", s.organization_id as "organizationId", s.post, s.since,
  s.due_on as "dueOn", s.until`
const from = sql`members.secondment s join members.member m on m.id = s.member_id`

/** A secondment of a member whom the viewer may know of, or null. */
export const secondmentById = batched<Secondment>(async (context, ids) => {
  const { rows } = await sql<Secondment>`
    select ${columns} from ${from}
    where s.id = any(${unseen(ids)}) and ${visibleMembers(context)}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

function listing(context: Context, of = from): Listing {
  const order = { by: sql`s.since`, type: 'date', descending: true } as const
  return { columns, from: of, where: visibleMembers(context), order, id: sql`s.id` }
}

/** The secondments of members, the latest first. */
export const secondmentsOf = batchedBy((context, memberIds, page: PageArgs) =>
  readChildPages<Secondment>(context, listing(context), sql`s.member_id`, memberIds, page),
)

const eitherWay = sql`${from} cross join lateral (values (s.from_id), (s.organization_id)) e(id)`

/** The secondments from organizations and to them, of members whom the viewer may know of, the latest first. */
export const secondmentsAt = batchedBy((context, organizationIds, page: PageArgs) =>
  readChildPages<Secondment>(context, listing(context, eitherWay), sql`e.id`, organizationIds, page),
)
