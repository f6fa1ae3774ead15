import { type Kysely, sql } from 'kysely'
import type { Window } from '../window/window.ts'
import type { Edge } from './network.ts'

/** What organizations did with each other in a window. */
export async function readEdges(
  db: Kysely<unknown>,
  organizations: readonly string[],
  { from, to, kinds }: Window,
): Promise<Edge[]> {
  const ofKinds = kinds ? sql`and t.kind = any(${kinds}::text[])` : sql``
  const { rows } = await sql<Edge>`
    with own as materialized (select unnest(${organizations}::text[]) as id)
    select t.first_id as first, t.second_id as second, count(*)::int as ties, sum(t.weight)::bigint as weight,
      (count(*) filter (where t.direction = 1))::int as given, (count(*) filter (where t.direction = -1))::int as taken
    from linkage.tie t join own a on a.id = t.first_id join own b on b.id = t.second_id
    where t.on_day between ${from}::date and ${to}::date ${ofKinds} group by 1, 2`.execute(db)
  return rows.map((row) => ({ ...row, weight: Number(row.weight) }))
}

/** Goes on with every change of a window's ties, and of where organizations stand. */
export async function changesIn(db: Kysely<unknown>, { from, to }: Window): Promise<string> {
  const { rows } = await sql<{ ties: string; standing: string }>`
    select (select coalesce(sum(changes), 0) from linkage.tie_month
      where month between date_trunc('month', ${from}::date) and ${to}::date)::text as ties,
      (select changes from linkage.standing_changes)::text as standing
    from linkage.await_ties()`.execute(db)
  return `${rows[0]!.ties} ${rows[0]!.standing}`
}
