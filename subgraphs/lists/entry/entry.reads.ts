import { type RawBuilder, sql } from 'kysely'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { OrderDirection } from '../../../shared/graph/order.ts'
import type { Listing } from '../../../shared/graph/page.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'
import { type EntryFilter, type EntryOrder, EntryOrderField } from './entry.inputs.ts'
import { shownAlong } from './reach.ts'

/** The columns of an entry `l`, by the names of their fields. */
export const entryFields = sql`l.id, l.organization_id as "organizationId", l.alliance_id as "allianceId", l.title, l.category,
  coalesce(l.category_code, l.category) as "categoryCode", l.description, l.quantity, l.unit, l.visibility,
  l.region_code as "regionCode", l.address, l.windows, l.free, l.cost, l.attachments, l.published_at as "publishedAt", l.version`

/** SQL that is true for the entries `l` that the viewer may see; `open` for those that are to be had. */
export function visibleEntry(context: Context, open: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`((l.visibility = 'PUBLIC' and ${open})
    or ${insidePlace(context, 'lists', sql`l.organization_id`)}
    or ${shownAlong(context)})`
}

/** SQL for the conditions of a filter on entries `l`; `status` is their status as it reads today. */
export function filteredEntry(
  filter: EntryFilter & { status?: readonly string[] | null },
  status: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const { category, categoryCode, regionCode, allianceId, organizationId, text, free } = filter
  const conditions = [
    category ? sql`l.category = any(${category}::text[])` : undefined,
    categoryCode ? sql`coalesce(l.category_code, l.category) in ${categoriesBelow(categoryCode)}` : undefined,
    free == null ? undefined : sql`l.free = ${free}`,
    regionCode ? sql`l.region_code like ${`${checkedRegion(regionCode)}%`}` : undefined,
    allianceId ? sql`l.alliance_id = ${allianceId}` : undefined,
    organizationId ? sql`l.organization_id = ${organizationId}` : undefined,
    text ? sql`position(lower(${text}) in lower(l.title || ' ' || l.description)) > 0` : undefined,
    filter.status ? sql`${status} = any(${filter.status}::text[])` : undefined,
  ].filter((condition) => condition !== undefined)
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`
}

/** A category and all below it. */
function categoriesBelow(code: string): RawBuilder<unknown> {
  return sql`(with recursive tree as (
    select code from lists.category where code = ${code}
    union all select c.code from lists.category c join tree t on c.parent = t.code
  ) select code from tree)`
}

function checkedRegion(code: string): string {
  if (/^\d{1,12}$/.test(code)) return code
  throw new InvalidInputError('filter.regionCode', {
    zh: '区划代码应为 1–12 位数字。',
    en: 'A region code has 1 to 12 digits.',
  })
}

/** The order of entries `l`: the newest first unless asked otherwise. */
export function entryOrder(order: EntryOrder | null): Listing['order'] {
  const descending = (order?.direction ?? OrderDirection.DESC) === OrderDirection.DESC
  return order?.field === EntryOrderField.TITLE
    ? { by: sql`(l.title collate "C")`, type: 'text', descending }
    : { by: sql`l.published_at`, type: 'timestamptz', descending }
}
