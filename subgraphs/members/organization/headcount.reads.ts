import { type RawBuilder, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { toldCountSql, toldTotalSql } from '../../../shared/small-groups.ts'
import { keptAt } from '../member/member.access.ts'

export interface HeadcountArgs {
  /** Counts the organizations below, too. */
  readonly includeBelow: boolean
  /** An ISO date; null for now. */
  readonly asOf: string | null
}

/**
 * How many belong to an organization: as it is to who keeps that roll or stands above it; to others what `small-groups.ts`
 * tells, and a total from that alone. One statement for all organizations with the same arguments.
 */
export function headcount(context: Context, id: string, args: HeadcountArgs): Promise<number | null> {
  return args.asOf === null && !args.includeBelow ? present(context, id) : counted(context, id, args)
}

/** The most frequent one: the kept counts as they are; who has none is not among them. */
const present = batched<number | null>((context, ids) => {
  const count = toldCountSql(sql`h.count`, keptAt(context, sql`h.organization_id`))
  const kept = sql`select h.organization_id as id, ${count} as count from members.headcount h
    where h.organization_id = any(${unseen(ids)})`
  return gathered(context, ids, kept)
})

const counted = batchedBy<HeadcountArgs, number | null>((context, ids, args) => {
  const each = sql`select k.id, c.count from unnest(${unseen(ids)}) k(id) cross join lateral (${count(context, args)}) c`
  return gathered(context, ids, each)
})

/** In one row, since a thousand rows cost more than the counting. */
async function gathered(context: Context, ids: readonly string[], counts: RawBuilder<unknown>) {
  const { rows } = await sql<{ ids: string[] | null; counts: (number | null)[] | null }>`
    select json_agg(c.id) as ids, json_agg(c.count) as counts from (${counts}) c`.execute(context.db)
  const [row] = rows
  const found = new Map<string, number | null>(ids.map((id) => [id, 0]))
  for (const [index, id] of (row?.ids ?? []).entries()) found.set(id, row?.counts?.[index] ?? null)
  return found
}

/** Each organization's own number is looked up by itself: joined, it tempts PostgreSQL to read all places for each. */
function count(context: Context, { includeBelow, asOf }: HeadcountArgs): RawBuilder<unknown> {
  const own = (id: RawBuilder<unknown>) => toldCountSql(sql`n.count`, keptAt(context, id))
  if (!includeBelow) return sql`select ${own(sql`k.id`)} as count from (${counting(sql`k.id`, asOf)}) n`
  return sql`
    select ${toldTotalSql(sql`g.told`)} as count from (
      select ${own(sql`t.id`)} as told
      from members.place t cross join lateral (${counting(sql`t.id`, asOf)}) n where t.path @> array[k.id]
    ) g`
}

/** How many belong to the organization itself. */
function counting(id: RawBuilder<unknown>, asOf: string | null): RawBuilder<unknown> {
  if (asOf === null)
    return sql`select coalesce((select h.count from members.headcount h where h.organization_id = ${id}), 0) as count`
  return sql`
    select count(*)::int as count from members.belonging b
    where b.organization_id = ${id} and b.since <= ${asOf}::date and (b.until is null or b.until > ${asOf}::date)`
}
