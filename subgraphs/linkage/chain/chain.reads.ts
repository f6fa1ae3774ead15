import { sql } from 'kysely'
import { batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'
import type { Tie } from '../tie/tie.entity.ts'
import { inWindow, tieFields, tieId, visibleTie } from '../tie/tie.reads.ts'
import type { Window } from '../window/window.ts'

/** Two organizations, the smaller id first, and the number of their ties. */
export interface Pair {
  readonly first: string
  readonly second: string
  readonly weight: number
}

/** The pairs that did something together in a window, as far as the viewer may see the ties; at most `limit`. */
export async function readPairs(
  context: Context,
  { from, to, kinds }: Window,
  limit: number,
): Promise<Pair[]> {
  const ofKinds = kinds ? sql`and t.kind = any(${kinds}::text[])` : sql``
  const { rows } = await sql<Pair>`
    with seen as materialized (select p.id from linkage.place p where ${insidePlace(context, 'linkage', sql`p.id`)})
    select t.first_id as first, t.second_id as second, count(*)::int as weight from linkage.tie t
    where t.on_day between ${from}::date and ${to}::date ${ofKinds}
      and (t.first_id in (select id from seen) or t.second_id in (select id from seen) or t.alliance_id in (select id from seen))
    group by 1, 2 limit ${limit}`.execute(context.db)
  return rows
}

interface TiesAsked {
  readonly window: Window
  readonly first: number
}

/** What two organizations, named by `id id`, did together in a window, the newest first, as far as the viewer may see it. */
export const tiesOfPair = batchedBy(async (context: Context, pairs, { window, first }: TiesAsked) => {
  const { rows } = await sql<{ pair: string; ties: Tie[] | null }>`
    select above.pair, (select json_agg(c) from (
      select ${tieFields} from linkage.tie_end e
      where e.organization_id = split_part(above.pair, ' ', 1) and e.partner_id = split_part(above.pair, ' ', 2)
        and ${inWindow(window)} and ${visibleTie(context)}
      order by e.on_day desc, ${tieId} limit ${first}) c) as ties
    from unnest(${pairs}::text[]) as above(pair)`.execute(context.db)
  const found = byKey(rows, ({ pair }) => pair)
  return new Map(pairs.map((pair) => [pair, found.get(pair)?.ties ?? []]))
})
