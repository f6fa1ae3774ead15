import { sql } from 'kysely'
import { batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'
import type { Tie } from '../tie/tie.entity.ts'
import { inWindow, tieEnds, tieFields, visibleTie } from '../tie/tie.reads.ts'
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
    with own as materialized (
      select e.organization_id || ' ' || e.partner_id as pair, ${tieFields} from ${tieEnds}
      where e.organization_id = any(${sides(pairs, 0)}::text[]) and e.partner_id = any(${sides(pairs, 1)}::text[])
        and e.organization_id || ' ' || e.partner_id = any(${pairs}::text[]) and ${inWindow(window)} and ${visibleTie(context)}
    ), placed as (
      select *, row_number() over (partition by pair order by "on" desc, id) as place from own
    )
    select pair, json_agg(p order by place) as ties from placed p where place <= ${first} group by pair`.execute(
    context.db,
  )
  const found = byKey(rows, ({ pair }) => pair)
  return new Map(pairs.map((pair) => [pair, found.get(pair)?.ties ?? []]))
})

function sides(pairs: readonly string[], side: 0 | 1): string[] {
  return pairs.map((pair) => pair.split(' ')[side]!)
}
