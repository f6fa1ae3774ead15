import { type RawBuilder, sql } from 'kysely'
import { batchedBy } from '../../../shared/graph/batch.ts'
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
 * How many belong to each organization; null where so few that it would tell of persons, unless the viewer keeps that
 * roll or stands above it. One statement for all organizations with the same arguments.
 */
export const headcount = batchedBy(async (context, ids, args: HeadcountArgs) => {
  const { rows } = await sql<{ id: string; count: number | null }>`
    select k.id, case when c.count between 1 and ${sql.lit(smallestGroup - 1)} and not ${mayCount(context)}
      then null else c.count end as count
    from unnest(${ids}::text[]) k(id) cross join lateral (${counted(args)}) c`.execute(context.db)
  return new Map(rows.map(({ id, count }) => [id, count]))
})

function counted({ includeBelow, asOf }: HeadcountArgs): RawBuilder<unknown> {
  const [roll, counts] = asOf === null ? present : past(asOf)
  if (!includeBelow)
    return sql`select count(*)::int as count from ${roll} where b.organization_id = k.id and ${counts}`
  return sql`
    select count(*)::int as count from members.place t join ${roll} on b.organization_id = t.id
    where t.path @> array[k.id] and ${counts}`
}

const present = [sql`members.member b`, sql`b.status = 'ACTIVE'`] as const

function past(asOf: string) {
  return [
    sql`members.belonging b`,
    sql`b.since <= ${asOf}::date and (b.until is null or b.until > ${asOf}::date)`,
  ] as const
}

function mayCount({ access }: Context): RawBuilder<unknown> {
  const places = access.placesOf('PERSONAL')
  if (places.length === 0) return sql`false`
  return sql`exists (select 1 from members.place pl where pl.id = k.id and pl.path && ${places}::text[])`
}
