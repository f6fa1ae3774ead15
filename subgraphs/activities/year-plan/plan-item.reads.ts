import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages } from '../../../shared/graph/page.ts'
import { inside } from '../place/inside.ts'
import type { PlanItem } from './plan-item.entity.ts'

const columns = sql`i.id, i.alliance_id as "allianceId", i.year, i.month, i.offered_by_id as "offeredById", i.title, i.kind,
  i.scale, i.note, i.status, i.offered_on as "offeredOn", i.decided_on as "decidedOn", i.reason, i.version`

const visible = (context: Context) => inside(context, sql`i.alliance_id`)

/** One item by its id, for those inside the alliance. */
export const planItemById = batched(async (context: Context, ids) => {
  const { rows } = await sql<PlanItem>`
    select ${columns} from activities.plan_item i where i.id = any(${unseen(ids)}) and ${visible(context)}`.execute(
    context.db,
  )
  return byKey(rows, (row) => row.id)
})

/** What was offered to alliances for a year, by the months. */
export const yearPlanOf = batchedBy(
  (context, ids, { year, ...page }: PageArgs & { readonly year: number }) => {
    const listing: Listing = {
      columns,
      from: sql`activities.plan_item i`,
      where: sql`i.year = ${year} and ${visible(context)}`,
      order: { by: sql`i.month`, type: 'integer', descending: false },
      id: sql`i.id`,
    }
    return readChildPages<PlanItem>(context, listing, sql`i.alliance_id`, ids, page)
  },
)

/** Which members have chosen items, in the order of their ids. */
export const chosenBy = batched(async (context: Context, itemIds) => {
  const { rows } = await sql<{ itemId: string; id: string }>`
    select item_id as "itemId", organization_id as id from activities.plan_choice
    where item_id = any(${unseen(itemIds)}) order by organization_id`.execute(context.db)
  return Map.groupBy(rows, (row) => row.itemId)
})

/** The activity that was planned of each item, unless it was called off. */
export const activityOfItem = batched(async (context: Context, itemIds) => {
  const { rows } = await sql<{ itemId: string; id: string }>`
    select plan_item_id as "itemId", id from activities.activity
    where plan_item_id = any(${unseen(itemIds)}) and status <> 'CANCELLED'`.execute(context.db)
  return byKey(rows, (row) => row.itemId)
})
