import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import type { EntrustedVote } from './proxy.entity.ts'

export type ProxyRow = EntrustedVote & { readonly meetingId: string }

/** The votes that are entrusted at meetings. Meetings reach only those who may see them. */
export const proxiesOf = batched(async (context: Context, meetingIds) => {
  const { rows } = await sql<ProxyRow>`
    select p.meeting_id as "meetingId", p.organization_id as "organizationId", p.holder_id as "holderId",
      p.article_id as "articleId", p.given_at as "givenAt"
    from activities.proxy p where p.meeting_id = any(${unseen(meetingIds)})
    order by p.given_at, p.organization_id`.execute(context.db)
  return Map.groupBy(rows, (row) => row.meetingId)
})
