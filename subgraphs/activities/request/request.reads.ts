import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { inside } from '../place/inside.ts'
import type { MeetingRequest } from './request.entity.ts'

const columns = sql`r.id, r.alliance_id as "allianceId", r.organization_id as "organizationId", r.problem, r.note,
  r.guest_ids as "guestIds", r.status, r.answer, r.meeting_id as "meetingId", r.article_id as "articleId",
  r.asked_at as "askedAt", r.version`

const visible = (context: Context) => inside(context, sql`r.alliance_id`)

/** One request by its id, where the viewer is inside the alliance. */
export const requestById = batched(async (context: Context, ids) => {
  const { rows } = await sql<MeetingRequest>`
    select ${columns} from activities.meeting_request r
    where r.id = any(${unseen(ids)}) and ${visible(context)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** What members of alliances have asked for, newest first. */
export const requestsOfAlliance = batchedBy((context, ids, page: PageArgs) => {
  const listing: Listing = {
    columns,
    from: sql`activities.meeting_request r`,
    where: visible(context),
    order: { by: sql`r.asked_at`, type: 'timestamptz', descending: true },
    id: sql`r.id`,
  }
  return readChildPages<MeetingRequest>(context, listing, sql`r.alliance_id`, ids, page)
})
