import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf, timeZone } from '../../../shared/time.ts'
import { inside } from '../place/inside.ts'
import type { Operation } from './operation.entity.ts'

/** Each coming to a meeting and each taking part in an activity that has begun, by organization and time. */
const presences = (now: Temporal.Instant) => sql`(
  select organization_id, checked_in_at as at from activities.attendance
  union all
  select t.organization_id, a.starts_at from activities.participation t
  join activities.activity a on a.id = t.activity_id and a.starts_at <= ${now.toString()}::timestamptz
    and a.status <> 'CANCELLED'
  where t.status = 'SIGNED_UP' and t.attended is not false)`

/** The last day an organization was active, for those inside of it. */
export const lastActiveOn = batched(async (context: Context, ids) => {
  const { rows } = await sql<{ id: string; on: string }>`
    select o.organization_id as id, (max(o.at) at time zone ${timeZone})::date as on from ${presences(context.now())} o
    where o.organization_id = any(${unseen(ids)}) and ${inside(context, sql`o.organization_id`)} group by 1`.execute(
    context.db,
  )
  return new Map(rows.map(({ id, on }) => [id, on]))
})

/** How many organizations exist in each tree, and how many were active in the last months: one statement for all trees. */
export const operationOf = batchedBy(async (context: Context, ids, months: number) => {
  const now = context.now()
  const since = dayOf(now).subtract({ months }).toZonedDateTime(timeZone).toInstant()
  const { rows } = await sql<Operation & { id: string }>`
    with recursive tree as (
      select p.id as root, p.id, p.active from activities.place p where p.id = any(${unseen(ids)})
      union all
      select t.root, p.id, p.active from tree t join activities.place p on p.superior_id = t.id
    ), operating as (
      select distinct organization_id from ${presences(now)} o where o.at >= ${since.toString()}::timestamptz
    )
    select t.root as id, count(*)::int as organizations, count(o.organization_id)::int as operating
    from tree t left join operating o on o.organization_id = t.id
    where t.active and starts_with(t.id, 'org_') group by 1`.execute(context.db)
  return byKey(rows, (row) => row.id)
})
