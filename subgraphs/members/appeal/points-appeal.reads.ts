import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readPage } from '../../../shared/graph/page.ts'
import { personalMembers } from '../member/member.access.ts'
import { inTree } from '../organization/tree.reads.ts'
import type { PointsAppeal } from './points-appeal.entity.ts'
import type { PointsAppealFilter } from './points-appeal.filter.ts'

const columns = sql`a.id, a.member_id as "memberId", a.entry_id as "entryId", a.sealed, a.status, a.filed_on as "filedOn",
  a.decided_on as "decidedOn", a.counter_id as "counterId", a.version`
const from = sql`members.points_appeal a join members.member m on m.id = a.member_id`

/** An appeal of a member of whom the viewer may read what is personal, or null. */
export const appealById = batched<PointsAppeal>(async (context, ids) => {
  const { rows } = await sql<PointsAppeal>`
    select ${columns} from ${from} where a.id = any(${unseen(ids)}) and ${personalMembers(context)}`.execute(
    context.db,
  )
  return byKey(rows, ({ id }) => id)
})

/** A page of the appeals of those of whom the viewer may read what is personal, the latest first. */
export function readAppeals(context: Context, filter: PointsAppealFilter, page: PageArgs) {
  const conditions = [personalMembers(context), inTree(filter, sql`m.organization_id`)]
  if (filter.status != null) conditions.push(sql`a.status = ${filter.status}`)
  const order = { by: sql`a.filed_on`, type: 'date', descending: true } as const
  const listing = { columns, from, where: sql.join(conditions, sql` and `), order, id: sql`a.id` }
  return readPage<PointsAppeal>(context, listing, page)
}
