import { type RawBuilder, sql } from 'kysely'
import { batched, batchedBy } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'

/** Groups of fewer persons are not told to those without a right to persons (domain: "Who uses it", analyst). */
const smallestGroup = 5

export interface HeadcountArgs {
  /** Counts the organizations below, too. */
  readonly includeBelow: boolean
  /** An ISO date; null for now. */
  readonly asOf: string | null
}

/**
 * How many belong to an organization; null where so few that it would tell of persons, unless the viewer keeps that
 * roll or stands above it. One statement for all organizations with the same arguments.
 */
export function headcount(context: Context, id: string, args: HeadcountArgs): Promise<number | null> {
  return args.asOf === null && !args.includeBelow ? present(context, id) : counted(context, id, args)
}

/** The most frequent one: the kept counts as they are; who has none is not among them. */
const present = batched<number | null>((context, ids) => {
  const kept = sql`select h.organization_id as id, h.count from members.headcount h
    where h.organization_id = any(${ids}::text[])`
  return told(context, ids, kept)
})

const counted = batchedBy<HeadcountArgs, number | null>((context, ids, args) => {
  const each = sql`select k.id, c.count from unnest(${ids}::text[]) k(id) cross join lateral (${count(args)}) c`
  return told(context, ids, each)
})

/** The counts as far as the viewer may be told; in one row, since a thousand rows cost more than the counting. */
async function told(context: Context, ids: readonly string[], counts: RawBuilder<unknown>) {
  const { rows } = await sql<{ ids: string[] | null; counts: (number | null)[] | null }>`
    select json_agg(c.id) as ids, json_agg(case when c.count between 1 and ${sql.lit(smallestGroup - 1)}
      and not ${mayCount(context)} then null else c.count end) as counts
    from (${counts}) c`.execute(context.db)
  const [row] = rows
  const found = new Map<string, number | null>(ids.map((id) => [id, 0]))
  for (const [index, id] of (row?.ids ?? []).entries()) found.set(id, row?.counts?.[index] ?? null)
  return found
}

/** Each organization's own number is looked up by itself: joined, it tempts PostgreSQL to read all places for each. */
function count({ includeBelow, asOf }: HeadcountArgs): RawBuilder<unknown> {
  if (!includeBelow) return sql`select ${own(sql`k.id`, asOf)} as count`
  return sql`
    select coalesce(sum(${own(sql`t.id`, asOf)}), 0)::int as count
    from members.place t where t.path @> array[k.id]`
}

/** How many belong to the organization itself. */
function own(id: RawBuilder<unknown>, asOf: string | null): RawBuilder<unknown> {
  if (asOf === null) return sql`(select h.count from members.headcount h where h.organization_id = ${id})`
  return sql`(
    select count(*)::int from members.belonging b
    where b.organization_id = ${id} and b.since <= ${asOf}::date and (b.until is null or b.until > ${asOf}::date))`
}

function mayCount({ access }: Context): RawBuilder<unknown> {
  const places = access.placesOf('PERSONAL')
  if (places.length === 0) return sql`false`
  return sql`exists (select 1 from members.place pl where pl.id = c.id and pl.path && ${places}::text[])`
}
