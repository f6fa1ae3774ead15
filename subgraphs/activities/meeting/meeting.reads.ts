import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Page, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { OrderDirection } from '../../../shared/graph/order.ts'
import { type Listing, readChildPages, readPage } from '../../../shared/graph/page.ts'
import { visibleMeeting } from '../place/inside.ts'
import type { Meeting } from './meeting.entity.ts'
import type { MeetingFilter, MeetingOrder } from './meeting.inputs.ts'

/**
 * A meeting as it is read; `places` are the alliance and what stands over it, `checkInCode` is set only while it is open,
 * `charterId` is the version it opened under and until then the one of its day.
 */
export type MeetingRow = Pick<
  Meeting,
  | 'id'
  | 'allianceId'
  | 'title'
  | 'body'
  | 'status'
  | 'agenda'
  | 'calledAt'
  | 'urgent'
  | 'startsAt'
  | 'openedAt'
  | 'closedAt'
  | 'checkInCode'
  | 'charterId'
  | 'version'
> & { readonly places: readonly string[] }

export const meetingColumns = sql`m.id, m.alliance_id as "allianceId", m.title, m.body, m.status, m.agenda,
  m.called_at as "calledAt", m.urgent, m.starts_at as "startsAt", m.opened_at as "openedAt", m.closed_at as "closedAt", m.version,
  case when m.opened_at is null then activities.charter_on(m.alliance_id, m.held_on) else m.charter_id end as "charterId",
  case when m.status = 'OPEN' then m.check_in_code end as "checkInCode",
  (select o.path from activities.place o where o.id = m.alliance_id) as places`

const newestFirst: Listing['order'] = { by: sql`m.starts_at`, type: 'timestamptz', descending: true }

/** One meeting by its id, where the viewer may see it. */
export const meetingById = batched(async (context: Context, ids) => {
  const { rows } = await sql<MeetingRow>`
    select ${meetingColumns} from activities.meeting m
    where m.id = any(${unseen(ids)}) and ${visibleMeeting(context)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** Gives operations a meeting, read once for all; their viewers must be inside its alliance. */
export async function primeMeeting(
  db: Context['db'],
  id: string,
  contexts: readonly Context[],
): Promise<void> {
  const { rows } = await sql<MeetingRow>`
    select ${meetingColumns} from activities.meeting m where m.id = ${id}`.execute(db)
  for (const context of contexts) meetingById.prime(context, id, rows[0]!)
}

/** The meetings the viewer may see, newest first unless ordered otherwise. */
export function listMeetings(
  context: Context,
  filter: MeetingFilter,
  order: MeetingOrder | null,
  page: PageArgs,
): Promise<Page<MeetingRow>> {
  const descending = order?.direction !== OrderDirection.ASC
  return readPage(
    context,
    { ...meetings(context, filtered(filter)), order: { ...newestFirst, descending } },
    page,
  )
}

export const meetingsOfAlliance = batchedBy((context, ids, page: PageArgs) =>
  readChildPages<MeetingRow>(context, meetings(context), sql`m.alliance_id`, ids, page),
)

/** Those an organization is or was entitled to come to. */
export const meetingsOfOrganization = batchedBy((context, ids, page: PageArgs) => {
  const from = sql`activities.entitled e join activities.meeting m on m.id = e.meeting_id`
  return readChildPages<MeetingRow>(
    context,
    { ...meetings(context), from },
    sql`e.organization_id`,
    ids,
    page,
  )
})

function meetings(context: Context, where: RawBuilder<unknown> = sql`true`): Listing {
  return {
    columns: meetingColumns,
    from: sql`activities.meeting m`,
    where: sql`${where} and ${visibleMeeting(context)}`,
    order: newestFirst,
    id: sql`m.id`,
  }
}

function filtered({ allianceId, organizationId, status, from, to }: MeetingFilter): RawBuilder<unknown> {
  const conditions = [
    allianceId != null && sql`m.alliance_id = ${allianceId}`,
    organizationId != null &&
      sql`m.id in (select e.meeting_id from activities.entitled e where e.organization_id = ${organizationId})`,
    status != null && sql`m.status = any(${status}::text[])`,
    from != null && sql`m.starts_at >= ${from}::timestamptz`,
    to != null && sql`m.starts_at < ${to}::timestamptz`,
  ]
  return sql.join([sql`true`, ...conditions.filter((condition) => condition !== false)], sql` and `)
}
