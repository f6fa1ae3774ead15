import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'

export interface ExclusionRow {
  readonly of: string
  readonly organizationId: string
  readonly reason: string
  readonly articleId: string | null
  /** On what alone it is not counted. */
  readonly matter: string | null
}

/** Who is left out of the count of a meeting; who has come after all is counted, and not among them. */
export const exclusionsAt = batched(async (context: Context, meetingIds) => {
  const { rows } = await sql<ExclusionRow>`
    select x.meeting_id as of, x.organization_id as "organizationId", x.reason, x.article_id as "articleId", x.matter
    from activities.exclusion x
    where x.meeting_id = any(${unseen(meetingIds)}) and not exists (select 1 from activities.attendance a
      where a.meeting_id = x.meeting_id and a.organization_id = x.organization_id) order by x.organization_id`.execute(
    context.db,
  )
  return Map.groupBy(rows, (row) => row.of)
})

export const recusalsOn = batched(async (context: Context, motionIds) => {
  const { rows } = await sql<ExclusionRow>`
    select motion_id as of, organization_id as "organizationId", reason, null as "articleId", null as matter
    from activities.recusal where motion_id = any(${unseen(motionIds)}) order by organization_id`.execute(
    context.db,
  )
  return Map.groupBy(rows, (row) => row.of)
})
