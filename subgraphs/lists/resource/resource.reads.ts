import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Page, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages, readPage } from '../../../shared/graph/page.ts'
import { dayOf } from '../../../shared/time.ts'
import type { EntryOrder } from '../entry/entry.inputs.ts'
import { entryFields, entryOrder, filteredEntry, visibleEntry } from '../entry/entry.reads.ts'
import type { ResourceRow } from './resource.entity.ts'
import type { ResourceFilter } from './resource.inputs.ts'

/** The status as the clock has it: an open resource expires after the last of its windows. */
function statusToday({ now }: Context): RawBuilder<unknown> {
  const today = dayOf(now()).toString()
  return sql`(case when l.status = 'OPEN' and l.ends_on < ${today}::date then 'EXPIRED' else l.status end)`
}

function columns(context: Context): RawBuilder<unknown> {
  return sql`${entryFields}, ${statusToday(context)} as status`
}

function visible(context: Context): RawBuilder<unknown> {
  return visibleEntry(context, sql`${statusToday(context)} = 'OPEN'`)
}

function listing(context: Context, where: RawBuilder<unknown>, order: EntryOrder | null): Listing {
  return {
    columns: columns(context),
    from: sql`lists.resource l`,
    where: sql`${visible(context)} and ${where}`,
    order: entryOrder(order),
    id: sql`l.id`,
  }
}

async function readResources(context: Context, ids: readonly string[], where: RawBuilder<unknown>) {
  const { rows } = await sql<ResourceRow>`
    select ${columns(context)} from lists.resource l where l.id = any(${unseen(ids)}) and ${where}`.execute(
    context.db,
  )
  return byKey(rows, ({ id }) => id)
}

/** A resource that the viewer may see. */
export const resourceById = batched<ResourceRow>((context, ids) =>
  readResources(context, ids, visible(context)),
)

/** The resource of a match: whoever sees the match sees it, open or not. */
export const matchedResource = batched<ResourceRow>((context, ids) => readResources(context, ids, sql`true`))

/** The resources that the viewer may see. */
export function listResources(
  context: Context,
  filter: ResourceFilter,
  order: EntryOrder | null,
  page: PageArgs,
): Promise<Page<ResourceRow>> {
  return readPage(context, listing(context, filteredEntry(filter, statusToday(context)), order), page)
}

export const resourcesOfOrganization = batchedBy<PageArgs, Page<ResourceRow>>((context, ids, page) =>
  readChildPages(context, listing(context, sql`true`, null), sql`l.organization_id`, ids, page),
)

export const resourcesOfAlliance = batchedBy<PageArgs, Page<ResourceRow>>((context, ids, page) =>
  readChildPages(context, listing(context, sql`true`, null), sql`l.alliance_id`, ids, page),
)
