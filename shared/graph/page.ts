import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../database/unseen.ts'
import { encodeRowCursor, type Page, type PageArgs, type PageRequest, pageRequest } from './connection.ts'
import type { Context } from './context.ts'

/** A list that can be read in pages. All SQL is fixed but for the bound values. */
export interface Listing {
  /** The columns of a row, with the names that the graph's fields have; `id` among them. */
  readonly columns: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
  /** The column that orders the list, never null, and its SQL type; the id breaks ties. */
  readonly order: {
    readonly by: RawBuilder<unknown>
    readonly type: 'text' | 'date' | 'timestamptz' | 'integer' | 'numeric'
    readonly descending?: boolean
  }
  readonly id: RawBuilder<unknown>
  /** Of a table that is spread over nodes (`shared/database/distribution.ts`), where no lateral join reaches. */
  readonly spread?: boolean
}

type Keyed<Row> = Row & { readonly id: string; readonly cursorKey: string }

/** One page of a list, in one statement; the total in one more, only where it is asked for. */
export async function readPage<Row>(context: Context, listing: Listing, args: PageArgs): Promise<Page<Row>> {
  const request = pageRequest(args)
  const part = selectPart(listing, listing.where, request)
  const { rows } = await asked<Row>(part, args).execute(context.db)
  return pageOf(rows, request, () => countAll(context, listing))
}

/** The same page with its rows read whole, for what looks at them before the graph does. */
export function whole({ columns: _, ...page }: PageArgs): PageArgs {
  return page
}

async function countAll(context: Context, { from, where }: Listing): Promise<number> {
  const { rows } = await sql<{
    total: number
  }>`select count(*)::int as total from ${from} where ${where}`.execute(context.db)
  return rows[0]?.total ?? 0
}

/** The same page of the lists of many parents, in one statement, with their totals where they are known to be asked for. */
export async function readChildPages<Row>(
  context: Context,
  listing: Listing,
  parent: RawBuilder<unknown>,
  parents: readonly string[],
  args: PageArgs,
): Promise<Map<string, Page<Row>>> {
  const request = pageRequest(args)
  const select = listing.spread ? selectSpread : selectBelow
  const { rows } = await select<Row>(listing, parent, parents, request, args).execute(context.db)
  const listOf = new Map(rows.map((row) => [row.parent, row]))
  let totals: Promise<ReadonlyMap<string, number>> | undefined
  const totalOf = async (key: string) => {
    totals ??= countChildren(context, listing, parent, parents)
    return (await totals).get(key) ?? 0
  }
  return new Map(
    parents.map((key) => {
      const { children, total } = listOf.get(key) ?? {}
      return [key, pageOf<Row>(children ?? [], request, async () => total ?? totalOf(key))]
    }),
  )
}

interface Children<Row> {
  readonly parent: string
  /** Where it was read with the page. */
  readonly total?: number
  /** One value for each parent: a thousand rows of ten cells take longer to read from the wire than to parse as JSON. */
  readonly children: Keyed<Row>[] | null
}

function selectBelow<Row>(
  listing: Listing,
  parent: RawBuilder<unknown>,
  parents: readonly string[],
  request: PageRequest,
  args: PageArgs,
) {
  const part = selectPart(listing, sql`${parent} = above.parent and ${listing.where}`, request)
  return sql<Children<Row>>`
    select above.parent, (select json_agg(c) from (${asked<Row>(part, args)}) c) as children
      ${args.counted ? sql`, (${selectTotal(listing, parent)}) as total` : sql``}
    from unnest(${unseen(parents)}) as above(parent)`
}

/** All rows of the parents are read from where they are, and put into their order here: dearer than the first of each by an index. */
function selectSpread<Row>(
  { columns, from, where, order, id }: Listing,
  parent: RawBuilder<unknown>,
  parents: readonly string[],
  request: PageRequest,
) {
  const downwards = isDownwards(order, request)
  const direction = sql.raw(downwards ? 'desc' : 'asc')
  return sql<Children<Row>>`
    with own as materialized (
      select ${parent} as parent, ${columns}, ${order.by}::text as "cursorKey" from ${from}
      where ${parent} = any(${parents}::text[]) and ${where} ${beyond(order, id, request, downwards)}
    ), placed as (
      select *, row_number() over (partition by parent order by "cursorKey"::${sql.raw(order.type)} ${direction}, id ${direction}) as place
      from own
    )
    select parent, json_agg(p order by place) as children from placed p
    where place <= ${request.read} group by parent`
}

/** How many are below one of `above`. */
function selectTotal({ from, where }: Listing, parent: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select count(*)::int from ${from} where ${parent} = above.parent and ${where}`
}

async function countChildren(
  context: Context,
  listing: Listing,
  parent: RawBuilder<unknown>,
  parents: readonly string[],
) {
  const { from, where, spread } = listing
  if (spread) {
    const { rows } = await sql<{ parent: string; total: number }>`
      select ${parent} as parent, count(*)::int as total from ${from}
      where ${parent} = any(${parents}::text[]) and ${where} group by 1`.execute(context.db)
    return new Map(rows.map((row) => [row.parent, row.total]))
  }
  const { rows } = await sql<{ parent: string; total: number }>`
    select above.parent, (${selectTotal(listing, parent)}) as total
    from unnest(${unseen(parents)}) as above(parent)`.execute(context.db)
  return new Map(rows.map((row) => [row.parent, row.total]))
}

/** Of the columns only those that are asked for: the database does not work out the others. */
function asked<Row>(part: RawBuilder<unknown>, { columns }: PageArgs): RawBuilder<Keyed<Row>> {
  if (!columns) return sql<Keyed<Row>>`${part}`
  const names = [...new Set([...columns, 'id', 'cursorKey'])].map((name) => sql.id(name))
  return sql<Keyed<Row>>`select ${sql.join(names)} from (${part}) p`
}

/** The rows of a page, and one more where it is asked whether others follow. */
function selectPart({ columns, from, order, id }: Listing, where: RawBuilder<unknown>, request: PageRequest) {
  const downwards = isDownwards(order, request)
  const direction = sql.raw(downwards ? 'desc' : 'asc')
  return sql`
    select ${columns}, ${order.by}::text as "cursorKey" from ${from}
    where ${where} ${beyond(order, id, request, downwards)}
    order by ${order.by} ${direction}, ${id} ${direction} limit ${request.read}`
}

function isDownwards({ descending = false }: Listing['order'], { backward }: PageRequest): boolean {
  return descending !== backward
}

function beyond(
  order: Listing['order'],
  id: RawBuilder<unknown>,
  { cursor }: PageRequest,
  downwards: boolean,
) {
  if (!cursor) return sql``
  const compared = sql.raw(downwards ? '<' : '>')
  return sql`and (${order.by}, ${id}) ${compared} (${cursor[0]}::${sql.raw(order.type)}, ${cursor[1]})`
}

function pageOf<Row>(
  rows: readonly Keyed<Row>[],
  request: PageRequest,
  total: () => Promise<number>,
): Page<Row> {
  const more = rows.length > request.size
  const nodes = more ? rows.slice(0, request.size) : rows.slice()
  if (request.backward) nodes.reverse()
  const cursorOf = (row: Row) => encodeRowCursor((row as Keyed<Row>).cursorKey, (row as Keyed<Row>).id)
  const beyondStart = request.cursor !== undefined
  return {
    nodes,
    cursorOf,
    total,
    pageInfo: {
      hasNextPage: request.backward ? beyondStart : more,
      hasPreviousPage: request.backward ? more : beyondStart,
      startCursor: nodes.length ? cursorOf(nodes[0]!) : null,
      endCursor: nodes.length ? cursorOf(nodes.at(-1)!) : null,
    },
  }
}
