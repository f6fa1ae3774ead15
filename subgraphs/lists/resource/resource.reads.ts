import { type RawBuilder, sql } from 'kysely'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Page, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages, readPage } from '../../../shared/graph/page.ts'
import type { EntryOrder } from '../entry/entry.inputs.ts'
import { entryFields, entryOrder, filteredEntry, visibleEntry } from '../entry/entry.reads.ts'
import type { ResourceRow } from './resource.entity.ts'
import type { ResourceFilter } from './resource.inputs.ts'

const columns = sql`${entryFields}, l.status`
const open = sql`l.status = 'OPEN'`

function listing(context: Context, where: RawBuilder<unknown>, order: EntryOrder | null): Listing {
  return {
    columns,
    from: sql`lists.resource l`,
    where: sql`${visibleEntry(context, open)} and ${where}`,
    order: entryOrder(order),
    id: sql`l.id`,
  }
}

async function readResources(context: Context, ids: readonly string[], where: RawBuilder<unknown>) {
  const { rows } = await sql<ResourceRow>`
    select ${columns} from lists.resource l where l.id = any(${ids}::text[]) and ${where}`.execute(context.db)
  return byKey(rows, ({ id }) => id)
}

/** A resource that the viewer may see. */
export const resourceById = batched<ResourceRow>((context, ids) =>
  readResources(context, ids, visibleEntry(context, open)),
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
  return readPage(context, listing(context, filteredEntry(filter, sql`l.status`), order), page)
}

export const resourcesOfOrganization = batchedBy<PageArgs, Page<ResourceRow>>((context, ids, page) =>
  readChildPages(context, listing(context, sql`true`, null), sql`l.organization_id`, ids, page),
)

export const resourcesOfAlliance = batchedBy<PageArgs, Page<ResourceRow>>((context, ids, page) =>
  readChildPages(context, listing(context, sql`true`, null), sql`l.alliance_id`, ids, page),
)
