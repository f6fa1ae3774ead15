import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Page, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { OrderDirection } from '../../../shared/graph/order.ts'
import { type Listing, readChildPages, readPage } from '../../../shared/graph/page.ts'
import { inside } from '../place/inside.ts'
import type { Activity } from './activity.entity.ts'
import type { ActivityFilter, ActivityOrder } from './activity.inputs.ts'
import type { Participation } from './participation.entity.ts'

export type ActivityRow = Pick<
  Activity,
  | 'id'
  | 'allianceId'
  | 'hostOrganizationId'
  | 'kind'
  | 'title'
  | 'startsAt'
  | 'public'
  | 'status'
  | 'address'
  | 'places'
  | 'signUpBy'
  | 'closedOn'
  | 'attendedAt'
  | 'summary'
  | 'photos'
  | 'cancelReason'
  | 'version'
>

const columns = sql`a.id, a.alliance_id as "allianceId", a.host_organization_id as "hostOrganizationId", a.kind, a.title,
  a.starts_at as "startsAt", a.public, a.status, a.address, a.places, a.sign_up_by as "signUpBy", a.closed_on as "closedOn",
  a.attended_at as "attendedAt", a.summary, a.photos, a.cancel_reason as "cancelReason", a.version`
const newestFirst: Listing['order'] = { by: sql`a.starts_at`, type: 'timestamptz', descending: true }

/** One activity by its id, where the viewer may see it. */
export const activityById = batched(async (context: Context, ids) => {
  const { rows } = await sql<ActivityRow>`
    select ${columns} from activities.activity a where a.id = any(${unseen(ids)}) and ${visible(context)}`.execute(
    context.db,
  )
  return byKey(rows, (row) => row.id)
})

/** The activities the viewer may see, newest first unless ordered otherwise. */
export function listActivities(
  context: Context,
  filter: ActivityFilter,
  order: ActivityOrder | null,
  page: PageArgs,
): Promise<Page<ActivityRow>> {
  const descending = order?.direction !== OrderDirection.ASC
  return readPage(
    context,
    { ...activities(context, filtered(filter)), order: { ...newestFirst, descending } },
    page,
  )
}

export const activitiesOfAlliance = batchedBy((context, ids, page: PageArgs) =>
  readChildPages<ActivityRow>(context, activities(context), sql`a.alliance_id`, ids, page),
)

/** Those an organization takes part in, as host or guest. */
export const activitiesOfOrganization = batchedBy((context, ids, page: PageArgs) => {
  const from = sql`activities.participation p1 join activities.activity a on a.id = p1.activity_id`
  return readChildPages<ActivityRow>(
    context,
    { ...activities(context), from },
    sql`p1.organization_id`,
    ids,
    page,
  )
})

const participations: Listing = {
  columns: sql`t.id, t.organization_id as "organizationId", t.status, t.people, t.attended`,
  from: sql`activities.participation t`,
  where: sql`true`,
  order: { by: sql`t.id`, type: 'text' },
  id: sql`t.id`,
}

/** Who takes part. Activities reach only those who may see them, and these with them. */
export const participantsOf = batchedBy((context, activityIds, page: PageArgs) =>
  readChildPages<Participation>(context, participations, sql`t.activity_id`, activityIds, page),
)

/** The organizations that arrange activities jointly with their hosts. */
export const coHostsOf = batched(async (context: Context, activityIds) => {
  const { rows } = await sql<{ activityId: string; ids: string[] }>`
    select activity_id as "activityId", array_agg(organization_id order by organization_id) as ids
    from activities.activity_host where activity_id = any(${unseen(activityIds)}) group by 1`.execute(
    context.db,
  )
  return new Map(rows.map(({ activityId, ids }) => [activityId, ids]))
})

/** How many people have a place, how many wait, and how many came for how many hours. */
export const crowdOf = batched(async (context: Context, activityIds) => {
  const { rows } = await sql<Crowd & { id: string }>`
    with came as materialized (
      select activity_id, count(*) as came, sum(hours) as hours from activities.activity_attendance
      where activity_id = any(${activityIds}::text[]) group by 1
    )
    select a.id, coalesce(p.placed, 0)::int as placed, coalesce(p.waiting, 0)::int as waiting,
      coalesce(t.came, 0)::int as came, coalesce(t.hours, 0)::float8 as hours
    from unnest(${activityIds}::text[]) as a(id)
    left join lateral (select sum(people) filter (where status = 'SIGNED_UP') as placed,
      sum(people) filter (where status = 'WAITING') as waiting from activities.participation where activity_id = a.id) p on true
    left join came t on t.activity_id = a.id`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

export interface Crowd {
  readonly placed: number
  readonly waiting: number
  readonly came: number
  readonly hours: number
}

function activities(context: Context, where: RawBuilder<unknown> = sql`true`): Listing {
  return {
    columns,
    from: sql`activities.activity a`,
    where: sql`${where} and ${visible(context)}`,
    order: newestFirst,
    id: sql`a.id`,
  }
}

function visible(context: Context): RawBuilder<unknown> {
  return sql`(a.public or ${inside(context, sql`a.alliance_id`, 'BELONGING')})`
}

function filtered({ allianceId, organizationId, kind, from, to }: ActivityFilter): RawBuilder<unknown> {
  const conditions = [
    allianceId != null && sql`a.alliance_id = ${allianceId}`,
    organizationId != null &&
      sql`a.id in (select t.activity_id from activities.participation t where t.organization_id = ${organizationId})`,
    kind != null && sql`a.kind = any(${kind}::text[])`,
    from != null && sql`a.starts_at >= ${from}::timestamptz`,
    to != null && sql`a.starts_at < ${to}::timestamptz`,
  ]
  return sql.join([sql`true`, ...conditions.filter((condition) => condition !== false)], sql` and `)
}
