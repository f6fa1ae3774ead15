import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Page, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages, readPage } from '../../../shared/graph/page.ts'
import { dayOf } from '../../../shared/time.ts'
import type { EntryOrder } from '../entry/entry.inputs.ts'
import { entryFields, entryOrder, filteredEntry, visibleEntry } from '../entry/entry.reads.ts'
import type { NeedRow } from './need.entity.ts'
import type { NeedFilter } from './need.inputs.ts'

/** The status as the clock has it: an open need expires after its last day for claiming, or the last of its windows. */
function statusToday({ now }: Context): RawBuilder<unknown> {
  const today = dayOf(now()).toString()
  return sql`(case when l.status = 'OPEN' and least(l.claim_by, l.ends_on) < ${today}::date then 'EXPIRED' else l.status end)`
}

/** The columns of a need `l`, by the names of their fields. */
export function needColumns(context: Context): RawBuilder<unknown> {
  return sql`${entryFields}, l.claim_by as "claimBy", ${statusToday(context)} as status`
}

/** SQL that is true for the needs `l` that the viewer may see. */
export function visibleNeed(context: Context): RawBuilder<unknown> {
  return visibleEntry(context, sql`${statusToday(context)} = 'OPEN'`)
}

function listing(context: Context, where: RawBuilder<unknown>, order: EntryOrder | null): Listing {
  return {
    columns: needColumns(context),
    from: sql`lists.need l`,
    where: sql`${visibleNeed(context)} and ${where}`,
    order: entryOrder(order),
    id: sql`l.id`,
  }
}

async function readNeeds(context: Context, ids: readonly string[], where: RawBuilder<unknown>) {
  const { rows } = await sql<NeedRow>`
    select ${needColumns(context)} from lists.need l where l.id = any(${unseen(ids)}) and ${where}`.execute(
    context.db,
  )
  return byKey(rows, ({ id }) => id)
}

/** A need that the viewer may see. */
export const needById = batched<NeedRow>((context, ids) => readNeeds(context, ids, visibleNeed(context)))

/** The need of a match: whoever sees the match sees it, open or not. */
export const matchedNeed = batched<NeedRow>((context, ids) => readNeeds(context, ids, sql`true`))

/** The needs that the viewer may see. */
export function listNeeds(
  context: Context,
  filter: NeedFilter,
  order: EntryOrder | null,
  page: PageArgs,
): Promise<Page<NeedRow>> {
  return readPage(context, listing(context, filteredEntry(filter, statusToday(context)), order), page)
}

export const needsOfOrganization = batchedBy<PageArgs, Page<NeedRow>>((context, ids, page) =>
  readChildPages(context, listing(context, sql`true`, null), sql`l.organization_id`, ids, page),
)

export const needsOfAlliance = batchedBy<PageArgs, Page<NeedRow>>((context, ids, page) =>
  readChildPages(context, listing(context, sql`true`, null), sql`l.alliance_id`, ids, page),
)
