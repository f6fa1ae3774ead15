import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { personalMembers } from '../member/member.access.ts'
import type { PointsEntry } from './points.entity.ts'
import type { DatedEntry } from './quarters.rules.ts'

const columns = sql`e.id, e.member_id as "memberId", e.rules_id as "rulesId", e.item, e.quantity::float8 as quantity,
  e.points::float8 / 100 as points, e.entered_on as "on", e.at, e.corrects_id as "correctsId",
  e.activity_id as "activityId", exists (select 1 from members.points_entry c where c.corrects_id = e.id) as corrected`

/** An entry of a member of whom the viewer may read what is personal, or null. */
export const entryById = batched<PointsEntry>(async (context, ids) => {
  const { rows } = await sql<PointsEntry>`
    select ${columns} from members.points_entry e join members.member m on m.id = e.member_id
    where e.id = any(${unseen(ids)}) and ${personalMembers(context)}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
})

const listing: Listing = {
  columns,
  from: sql`members.points_entry e`,
  where: sql`true`,
  order: { by: sql`e.at`, type: 'timestamptz', descending: true },
  id: sql`e.id`,
}

/** The entries of members, the latest first. For members whom the viewer has been shown. */
export const entriesOf = batchedBy((context, memberIds, page: PageArgs) =>
  readChildPages<PointsEntry>(context, listing, sql`e.member_id`, memberIds, page),
)

/** What counts for members in the year of a day, up to that day, each with its item as the rules had it then. */
export const countedFor = batchedBy(async (context, memberIds, day: string) => {
  const { rows } = await sql<DatedEntry & { memberId: string }>`
    select e.member_id as "memberId", e.rules_id as "rulesId", e.quantity::float8 as quantity, e.points, i.item,
      e.entered_on as "on"
    from members.points_entry e join members.points_rules r on r.id = e.rules_id
    cross join lateral (select x as item from jsonb_array_elements(r.items) x where x ->> 'code' = e.item) i
    where e.member_id = any(${unseen(memberIds)}) and e.entered_on <= ${day}::date
      and e.entered_on >= date_trunc('year', ${day}::date)`.execute(context.db)
  return Map.groupBy(rows, ({ memberId }) => memberId)
})
