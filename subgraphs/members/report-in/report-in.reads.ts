import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { visibleMembers } from '../member/member.access.ts'
import type { ReportIn } from './report-in.entity.ts'

const columns = sql`r.id, r.member_id as "memberId", r.organization_id as "organizationId", r.post, r.since, r.until`
const from = sql`members.report_in r join members.member m on m.id = r.member_id`

/** A report-in of a member whom the viewer may know of, or null. */
export const reportInById = batched<ReportIn>(async (context, ids) => {
  const { rows } = await sql<ReportIn>`
    select ${columns} from ${from}
    where r.id = any(${unseen(ids)}) and ${visibleMembers(context)}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

function listing(context: Context): Listing {
  const order = { by: sql`r.since`, type: 'date', descending: true } as const
  return { columns, from, where: visibleMembers(context), order, id: sql`r.id` }
}

/** The report-ins of members, the latest first. */
export const reportInsOf = batchedBy((context, memberIds, page: PageArgs) =>
  readChildPages<ReportIn>(context, listing(context), sql`r.member_id`, memberIds, page),
)

/** The report-ins at organizations, of members whom the viewer may know of, the latest first. */
export const reportInsAt = batchedBy((context, organizationIds, page: PageArgs) =>
  readChildPages<ReportIn>(context, listing(context), sql`r.organization_id`, organizationIds, page),
)
